// SPDX-License-Identifier: Apache-2.0
// dcls: DCLScope on the command line. Reads the arguments, runs one subcommand and turns whatever it throws
// into one line on standard error and an exit status: 0 done, 1 failed, 2 wrong usage.
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <new>

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr std::size_t kLongestMessage = 2000;

int fail(const std::string& subject, const std::string& why) {
    const std::string about = subject.empty() ? "" : dclscope::printable(subject, 500) + ": ";
    std::fprintf(stderr, "dcls: %s%s\n", about.c_str(), dclscope::printable(why, kLongestMessage).c_str());
    return kFailed;
}

int parse(CLI::App& app, int argc, char** argv) {
    try {
        app.parse(argc, argv);
        dclscope::cli::flushOutput();
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kWrongUsage;
    }
}

/// The one place where exceptions become an exit status.
int run(CLI::App& app, int argc, char** argv) {
    using namespace dclscope;
    try {
        return parse(app, argc, argv);
    } catch (const cli::UsageError& error) {
        fail("", error.what());
        return kWrongUsage;
    } catch (const cli::Failure& error) {
        return fail(error.subject(), error.what());
    } catch (const CheckpointError& error) {
        return fail(error.path(), error.what());
    } catch (const std::filesystem::filesystem_error& error) {
        return fail(error.path1().string(), error.code().message());
    } catch (const std::bad_alloc&) {
        return fail("", "not enough memory");
    } catch (const std::exception& error) {
        return fail("", error.what());
    }
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("DCLScope: networks with learned spacings and delays, inspected, trained and listened through.",
                 "dcls");
    app.set_version_flag("--version", "dcls " DCLSCOPE_VERSION);
    app.set_help_flag("-h,--help", "Print this help and leave; after a command, that command's help");
    app.footer("The word demo stands for the bundled run wherever a run or a model is expected.\n"
               "Exit status: 0 done; 1 failed, with one line on standard error; 2 wrong usage.");
    app.require_subcommand(1);
    dclscope::cli::addAllCommands(app);
    return run(app, argc, argv);
}
