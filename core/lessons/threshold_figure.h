// SPDX-License-Identifier: Apache-2.0
// Figure "threshold": what a bundled network says of the examples that come with it, and what a threshold makes of
// that.
#pragma once

#include "core/lessons/figure.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dclscope::lessons {

struct ThresholdOptions {
    std::string model = "keywords"; ///< "keywords" or "demo"
    double threshold = 0.6;         ///< 0 to 1
    bool background = true;         ///< false: the score of the background class counts as if there were no such class
};

/// What was said of one example.
struct ScoredExample {
    std::int64_t label = 0; ///< what it is
    std::int64_t named = 0; ///< the label with the highest probability
    float probability = 0.0F;
};

struct ThresholdPoint {
    double threshold = 0.0;
    std::size_t heard = 0;  ///< words that were named, and rightly
    std::size_t missed = 0; ///< words that were not named at all
    std::size_t wrong = 0;  ///< words named as another word
    std::size_t alarms = 0; ///< examples without a word that were named as one
};

struct ThresholdFigure {
    std::vector<std::string> labels;
    std::vector<bool> isWord;          ///< by label: false of the background and its like, which are never named
    std::size_t words = 0, others = 0; ///< examples with a word, and without
    std::vector<ScoredExample> examples;
    std::vector<ThresholdPoint> curve; ///< thresholds 0 to 1 in steps of 0.01
    ThresholdPoint chosen;             ///< at the options' threshold
};

/// @throws ConfigError naming the setting
ThresholdOptions readThreshold(const Settings& settings);
/// The network is run once per process.
/// @param stop  set from another thread: ends with Error "cancelled"
/// @throws CheckpointError, ConfigError where the network or its examples are not installed
ThresholdFigure computeThreshold(const ThresholdOptions& options, const std::atomic<bool>* stop = nullptr);
/// words, others, heard, missed, wrong, alarms
std::vector<Measure> measureThreshold(const ThresholdFigure& figure);

} // namespace dclscope::lessons
