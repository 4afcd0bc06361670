// SPDX-License-Identifier: Apache-2.0
#include "core/training/resume_point.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace dclscope::training {
namespace {

/// The shortest text that reads back to the same bits.
std::string exactText(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// The number that is the whole of a text.
template <class Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error != std::errc() || end != last) return std::nullopt;
    return value;
}

class NotesReader {
public:
    NotesReader(const ResumeNotes& notes, const std::string& file) : notes_(notes), file_(file) {}

    std::int64_t whole(const std::string& key, std::int64_t high) const {
        const auto value = parsed<std::int64_t>(text(key));
        if (!value || *value < 0 || *value > high) fail(key, "a whole number from 0 to " + std::to_string(high));
        return *value;
    }
    /// A whole number that may be written as 1e+05.
    double count(const std::string& key, std::int64_t low, std::int64_t high) const {
        const double value = amount(key);
        if (value != std::floor(value) || value < static_cast<double>(low) || value > static_cast<double>(high))
            fail(key, low == high ? std::to_string(low) : "a whole number from 0 to " + std::to_string(high));
        return value;
    }
    /// At least 0 and finite.
    double amount(const std::string& key) const {
        const auto value = parsed<double>(text(key));
        if (!value || !std::isfinite(*value) || *value < 0.0) fail(key, "a number of at least 0");
        return *value;
    }

private:
    const std::string& text(const std::string& key) const {
        const auto found = notes_.find(key);
        if (found == notes_.end()) throw ConfigError(file_ + ": says no '" + key + "'; begin anew in another folder");
        return found->second;
    }
    [[noreturn]] void fail(const std::string& key, const std::string& expected) const {
        throw ConfigError(file_ + ": '" + key + "' is '" + printable(text(key), 40) + "', expected " + expected +
                          "; the file is damaged or was made with other recordings: begin anew in another folder");
    }

    const ResumeNotes& notes_;
    const std::string file_;
};

} // namespace

ResumeNotes notesOf(const ResumePoint& point, const Recipe& recipe) {
    return {{"recipe", recipeText(recipe)},
            {"epoch", std::to_string(point.epoch)},
            {"step", std::to_string(point.step)},
            {"loss", exactText(point.sums.loss)},
            {"correct", exactText(point.sums.correct)},
            {"shown", exactText(point.sums.shown)},
            {"seconds", exactText(point.sums.seconds)}};
}

void requireSameRecipe(const ResumeNotes& notes, const std::string& file, const Recipe& recipe) {
    const auto found = notes.find("recipe");
    if (found == notes.end() || found->second != recipeText(recipe))
        throw ConfigError(printable(file, 400) +
                          ": its run was started by another recipe (or other --epochs, --seed); it can only go on by "
                          "its own, which stands in its checkpoints' card");
}

std::int64_t stepsPerEpoch(const Recipe& recipe, std::int64_t examples) noexcept {
    return (examples + recipe.training.batchSize - 1) / recipe.training.batchSize;
}

ResumePoint resumePoint(const ResumeNotes& notes, const std::string& file, const Recipe& recipe,
                        std::int64_t examples) {
    const NotesReader read(notes, printable(file, 400));
    ResumePoint point;
    point.epoch = read.whole("epoch", recipe.training.epochs);
    // Behind its last step an epoch is done, and behind the last epoch there is no step.
    const bool finished = point.epoch == recipe.training.epochs;
    point.step = read.whole("step", finished ? 0 : stepsPerEpoch(recipe, examples) - 1);
    point.sums.loss = read.amount("loss");
    point.sums.seconds = read.amount("seconds");
    const std::int64_t shown = point.step * recipe.training.batchSize;
    point.sums.shown = read.count("shown", shown, shown);
    point.sums.correct = read.count("correct", 0, shown);
    return point;
}

} // namespace dclscope::training
