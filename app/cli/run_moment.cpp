// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run_moment.h"

#include "app/cli/failure.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/figure_table.h"

#include <charconv>
#include <cstdio>
#include <optional>

namespace dclscope::cli {
namespace {

std::optional<double> numberIn(const std::string& text) {
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

bool meansMoment(const std::string& text) { return text == "first" || text == "last" || numberIn(text).has_value(); }

[[noreturn]] void refuseMoment(const Run& run, const std::string& when, const std::vector<const Snapshot*>& there) {
    const std::string first = figureText(there.front()->epoch);
    const std::string last = figureText(there.back()->epoch);
    throw Failure(run.path.string(), "has no checkpoint of epoch " + printable(when) + "; " +
                                         (there.size() == 1 ? "its only one is of epoch " + first
                                                            : "its " + std::to_string(there.size()) +
                                                                  " are of epochs " + first + " to " + last));
}

} // namespace

MomentWords momentWords(const std::string& argument) {
    std::error_code ignored;
    const std::size_t at = argument.rfind('@');
    if (at == std::string::npos || at == 0 || std::filesystem::exists(argument, ignored) ||
        !meansMoment(argument.substr(at + 1)))
        return {resolveRun(argument), {}};
    return {resolveRun(argument.substr(0, at)), argument.substr(at + 1)};
}

const Snapshot& momentOf(const Run& run, const std::string& when) {
    std::vector<const Snapshot*> there;
    for (const Snapshot& snapshot : run.snapshots)
        if (snapshot.problem.empty()) there.push_back(&snapshot);
    if (there.empty()) throw Failure(run.path.string(), "holds no checkpoint that can be read");
    if (when.empty() || when == "last") return *there.back();
    if (when == "first") return *there.front();
    for (const Snapshot* snapshot : there)
        if (snapshot->epoch == numberIn(when)) return *snapshot;
    refuseMoment(run, when, there);
}

void sayLeftOut(const Run& run) {
    for (const Snapshot& snapshot : run.snapshots)
        if (!snapshot.problem.empty())
            std::fprintf(stderr, "dcls: %s: left out: %s\n", printable(snapshot.file.string(), 500).c_str(),
                         printable(snapshot.problem, 500).c_str());
}

} // namespace dclscope::cli
