// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/figure_kind.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace dclscope::lessons {
namespace {

std::string namesOf(const std::vector<FigureSetting>& settings) {
    std::string names;
    for (const FigureSetting& setting : settings) names += (names.empty() ? "" : ", ") + std::string(setting.key);
    return names;
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::optional<double> numberIn(const std::string& text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string limitText(double value) {
    std::string text(32, '\0');
    text.resize(
        static_cast<std::size_t>(std::to_chars(text.data(), text.data() + text.size(), value).ptr - text.data()));
    return text;
}

void checkNumber(const FigureSetting& setting, const std::string& text) {
    const std::optional<double> value = numberIn(text);
    const bool whole = setting.step >= 1.0;
    if (!value || *value < setting.low || *value > setting.high || (whole && *value != std::floor(*value)))
        refuseSetting(setting.key, "expected " + std::string(whole ? "a whole number" : "a number") + " from " +
                                       limitText(setting.low) + " to " + limitText(setting.high) + ", got '" +
                                       printable(text) + "'");
}

void checkValue(const FigureSetting& setting, const std::string& text) {
    if (setting.free) return;
    if (!setting.choices.empty()) {
        if (std::find(setting.choices.begin(), setting.choices.end(), text) != setting.choices.end()) return;
        std::string choices;
        for (const std::string_view choice : setting.choices)
            choices += (choices.empty() ? "" : ", ") + std::string(choice);
        refuseSetting(setting.key, "expected one of " + choices + ", got '" + printable(text) + "'");
    }
    if (!setting.list) return checkNumber(setting, text);
    for (const std::string& part : partsBetween(text, ',')) checkNumber(setting, part);
}

} // namespace

std::vector<std::string> partsBetween(std::string_view text, char mark) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(mark), text.size());
        if (std::string part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

void refuseSetting(std::string_view key, const std::string& problem) {
    throw ConfigError("setting '" + std::string(key) + "': " + problem);
}

SettingReader::SettingReader(const std::vector<FigureSetting>& known, const Settings& said) {
    for (const FigureSetting& setting : known) values_.emplace(setting.key, setting.usual);
    for (const auto& [key, text] : said) {
        const auto setting =
            std::find_if(known.begin(), known.end(), [&key = key](const FigureSetting& one) { return one.key == key; });
        if (setting == known.end())
            refuseSetting(printable(key), "there is none of that name; there are " + namesOf(known));
        checkValue(*setting, text);
        values_[key] = text;
    }
}

const std::string& SettingReader::text(std::string_view key) const { return values_.at(std::string(key)); }

double SettingReader::number(std::string_view key) const { return numberIn(text(key)).value_or(0.0); }

std::int64_t SettingReader::whole(std::string_view key) const { return std::llround(number(key)); }

bool SettingReader::yes(std::string_view key) const { return text(key) == "yes"; }

std::vector<double> SettingReader::numbers(std::string_view key) const {
    std::vector<double> values;
    for (const std::string& part : partsBetween(text(key), ',')) values.push_back(numberIn(part).value_or(0.0));
    return values;
}

std::vector<std::int64_t> SettingReader::wholes(std::string_view key) const {
    std::vector<std::int64_t> values;
    for (const double value : numbers(key)) values.push_back(std::llround(value));
    return values;
}

std::vector<std::string> SettingReader::texts(std::string_view key, char mark) const {
    return partsBetween(text(key), mark);
}

Version SettingReader::version() const { return versionFromName(text("version")).value_or(Version::v1); }

std::vector<std::string_view> versionChoices() { return {"v0", "v1", "max", "gauss"}; }

double usableSigma(Version version, double sigma) noexcept {
    if (version == Version::gauss) return std::max(sigma, 0.27);
    return version == Version::max ? std::max(sigma, 1.0) : sigma;
}

double storedSigma(Version version, double sigma) noexcept {
    if (version == Version::gauss) return usableSigma(version, sigma) - 0.27;
    return version == Version::max ? usableSigma(version, sigma) - 1.0 : 0.0;
}

} // namespace dclscope::lessons
