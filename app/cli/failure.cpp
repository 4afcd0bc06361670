// SPDX-License-Identifier: Apache-2.0
#include "app/cli/failure.h"

#include "core/base/text.h"

#include <cstdio>
#include <new>

namespace dclscope::cli {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr std::size_t kLongestMessage = 2000;

int fail(const std::string& subject, const std::string& why) {
    const std::string about = subject.empty() ? "" : printable(subject, 500) + ": ";
    std::fprintf(stderr, "dcls: %s%s\n", about.c_str(), printable(why, kLongestMessage).c_str());
    return kFailed;
}

/// The one place where exceptions become an exit status.
int sayAndChoose() {
    try {
        throw;
    } catch (const AlreadySaid&) {
        return kFailed;
    } catch (const UsageError& error) {
        fail("", error.what());
        return kWrongUsage;
    } catch (const Failure& error) {
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

int sayException() noexcept {
    try {
        return sayAndChoose();
    } catch (...) { // no memory for the sentence
        return kFailed;
    }
}

} // namespace dclscope::cli
