// SPDX-License-Identifier: Apache-2.0
// What must hold of a lesson besides its form. Private to core/lessons and its tests.
#pragma once

#include "core/lessons/lesson.h"

#include <string>
#include <vector>

namespace dclscope::lessons {

/// @throws ConfigError for a workspace that is none, and a link, recipe, network or sound that does not exist
void checkDoing(const Doing& doing);

/// @throws ConfigError when the words of a claim stand in no text of its step
void requireSaid(const Claim& claim, const Step& step);

/// Why a claim does not hold, in a sentence with the numbers; empty when it does.
/// @throws as measureFigure
std::string brokenClaim(const Claim& claim);

/// The texts of a step that tell something: paragraphs, notice, question and answers, not titles, choices and labels.
std::vector<std::string> tellingTexts(const Step& step);

/// Numbers in the telling texts that no claim's words cover, each with the words around it; names such as v1 are none.
std::vector<std::string> unclaimedNumbers(const Step& step);

} // namespace dclscope::lessons
