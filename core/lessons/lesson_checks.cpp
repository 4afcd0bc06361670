// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/lesson_checks.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/lessons/training_figure.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <sstream>

namespace dclscope::lessons {
namespace {

void requireOnly(const std::string& workspace, std::string_view key, const std::string& value, bool belongs) {
    if (!value.empty() && !belongs)
        throw ConfigError("'" + std::string(key) + "' is nothing that '" + workspace + "' opens with");
}

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

bool holds(double value, const std::string& is, double than, double within) {
    if (is == "=") return std::fabs(value - than) <= within;
    if (is == "<") return value < than;
    if (is == ">") return value > than;
    if (is == "<=") return value <= than;
    return value >= than;
}

/// Where in `text` the words of claims stand, one flag per byte.
std::vector<bool> claimedBytes(const std::string& text, const std::vector<Claim>& claims) {
    std::vector<bool> claimed(text.size(), false);
    for (const Claim& claim : claims)
        for (std::size_t at = text.find(claim.says); at != std::string::npos; at = text.find(claim.says, at + 1))
            std::fill_n(claimed.begin() + static_cast<std::ptrdiff_t>(at), claim.says.size(), true);
    return claimed;
}

} // namespace

void checkDoing(const Doing& doing) {
    const bool inspect = doing.workspace == "inspect";
    const bool live = doing.workspace == "live";
    const bool train = doing.workspace == "train";
    if (!inspect && !live && !train)
        throw ConfigError("'workspace': expected one of inspect, live, train, got '" + printable(doing.workspace) +
                          "'");
    requireOnly(doing.workspace, "view", doing.view, inspect);
    requireOnly(doing.workspace, "recipe", doing.recipe, train);
    requireOnly(doing.workspace, "model", doing.model, live);
    requireOnly(doing.workspace, "source", doing.source, live);
    if (inspect) checkFigure({"view", doing.view, {}});
    if (train) (void)readTraining({{"recipe", doing.recipe}});
    if (live && !bundledRun(doing.model))
        throw ConfigError("no network '" + printable(doing.model) + "' comes with the program");
    if (!doing.source.empty()) (void)resourcePath(std::filesystem::path("sounds") / doing.source);
}

std::vector<std::string> tellingTexts(const Step& step) {
    std::vector<std::string> texts = step.paragraphs;
    if (!step.notice.empty()) texts.push_back(step.notice);
    if (step.question) texts.push_back(step.question->prompt);
    if (step.question)
        for (const Choice& choice : step.question->choices) texts.push_back(choice.answer);
    return texts;
}

void requireSaid(const Claim& claim, const Step& step) {
    const std::vector<std::string> texts = tellingTexts(step);
    if (std::none_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return text.find(claim.says) != std::string::npos; }))
        throw ConfigError("the step does not say '" + printable(claim.says) + "'");
}

std::string brokenClaim(const Claim& claim) {
    const double value = measureOf(claim.figure, claim.value);
    const double than = claim.thanFigure ? claim.times * measureOf(*claim.thanFigure, claim.thanValue) : claim.than;
    if (holds(value, claim.is, than, claim.within)) return {};
    std::ostringstream problem;
    problem << "'" << claim.says << "' does not hold: " << claim.value << " of '" << claim.figure.kind << "' is "
            << value << ", expected " << claim.is << " " << than;
    if (claim.within > 0.0) problem << " within " << claim.within;
    return problem.str();
}

std::vector<std::string> unclaimedNumbers(const Step& step) {
    std::vector<std::string> found;
    for (const std::string& text : tellingTexts(step)) {
        const std::vector<bool> claimed = claimedBytes(text, step.claims);
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!isDigit(text[at])) continue;
            const bool inName = at > 0 && std::isalpha(static_cast<unsigned char>(text[at - 1])) != 0; // "v1"
            if (!inName && !claimed[at])
                found.push_back("..." + text.substr(at - std::min<std::size_t>(at, 20), 40) + "...");
            while (at + 1 < text.size() && isDigit(text[at + 1])) ++at;
        }
    }
    return found;
}

} // namespace dclscope::lessons
