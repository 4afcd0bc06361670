// SPDX-License-Identifier: Apache-2.0
// How a command ends badly. Commands throw and main says it; those that go on with the next file say it themselves.
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <string>

namespace dclscope::cli {

/// Exit status 1 with the line `dcls: SUBJECT: why`.
class Failure : public Error {
public:
    /// @param subject  the file, folder or device the command failed on
    Failure(std::string subject, const std::string& why) : Error(why), subject_(std::move(subject)) {}
    const std::string& subject() const noexcept { return subject_; }

private:
    std::string subject_;
};

/// Exit status 2: the command line itself makes no sense.
class UsageError : public Error {
public:
    using Error::Error;
};

/// Exit status 1 without another line: whatever went wrong was said when it did.
class AlreadySaid : public Error {
public:
    AlreadySaid() : Error("something went wrong, as was said") {}
};

/// Called where an exception is being handled: prints it as one line on standard error.
/// @return the exit status that it means
int sayException() noexcept;

/// Runs `action`; an error of core that names no file becomes a Failure about `subject`.
template <class Action>
decltype(auto) about(const std::filesystem::path& subject, Action&& action) {
    try {
        return action();
    } catch (const Failure&) {
        throw;
    } catch (const UsageError&) {
        throw;
    } catch (const CheckpointError&) {
        throw; // knows its file
    } catch (const Error& error) {
        throw Failure(subject.string(), error.what());
    }
}

} // namespace dclscope::cli
