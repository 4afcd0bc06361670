// SPDX-License-Identifier: Apache-2.0
// What every figure gives to be found by its name, and how its settings are read. Private to core/lessons.
#pragma once

#include "core/lessons/figure.h"
#include "core/run/layer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::lessons {

/// One figure: its settings, whether values of them make one, and its numbers.
struct FigureKind {
    std::string_view name;
    std::vector<FigureSetting> settings;
    void (*check)(const Settings&);
    std::vector<Measure> (*measure)(const Settings&);
    std::vector<std::string_view> measures; ///< texts for translation: the labels of what `measure` gives
};

// Each in its figure's own file.
FigureKind gridKind();
FigureKind interpolationKind();
FigureKind descentKind();
FigureKind trainingKind();
FigureKind delayLineKind();
FigureKind coincidenceKind();
FigureKind trialsKind();
FigureKind sharingKind();
FigureKind thresholdKind();

/// The values of a figure's settings, said or usual. Every message begins with "setting 'KEY': ".
class SettingReader {
public:
    /// @throws ConfigError for a setting that the figure has not, a value that is no number or choice, or out of its
    ///         limits
    SettingReader(const std::vector<FigureSetting>& known, const Settings& said);

    const std::string& text(std::string_view key) const;
    double number(std::string_view key) const;
    std::int64_t whole(std::string_view key) const;
    bool yes(std::string_view key) const; ///< of the choices "yes" and "no"
    std::vector<double> numbers(std::string_view key) const;
    std::vector<std::int64_t> wholes(std::string_view key) const;
    /// As partsBetween().
    std::vector<std::string> texts(std::string_view key, char mark) const;
    Version version() const; ///< of the setting "version"

private:
    Settings values_;
};

/// The texts between the marks, without blanks at their ends; none that is empty.
std::vector<std::string> partsBetween(std::string_view text, char mark);

/// The choices of a setting "version".
std::vector<std::string_view> versionChoices();
/// What a width "as used" may be at the least: gauss 0.27, max 1; of others it is of no effect. @return `sigma` or the
/// least
double usableSigma(Version version, double sigma) noexcept;
/// The SIG that is stored for such a width.
double storedSigma(Version version, double sigma) noexcept;

/// @throws ConfigError "setting 'KEY': PROBLEM"
[[noreturn]] void refuseSetting(std::string_view key, const std::string& problem);

} // namespace dclscope::lessons
