// SPDX-License-Identifier: Apache-2.0
// dcls: DCLScope on the command line. Reads the arguments, runs one subcommand and turns whatever it throws
// into one line on standard error and an exit status: 0 done, 1 failed, 2 wrong usage.
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"

#include <CLI/CLI.hpp>

namespace {

constexpr int kWrongUsage = 2;

int parse(CLI::App& app, int argc, char** argv) {
    try {
        app.parse(argc, argv);
        dclscope::cli::flushOutput();
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kWrongUsage;
    }
}

int run(CLI::App& app, int argc, char** argv) {
    try {
        return parse(app, argc, argv);
    } catch (...) {
        return dclscope::cli::sayException();
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
