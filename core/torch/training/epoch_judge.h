// SPDX-License-Identifier: Apache-2.0
// What kept-out examples say of a network between two epochs.
#pragma once

#include "core/run/card.h"
#include "core/torch/training/run_writer.h"
#include "core/training/evaluation.h"

#include <map>
#include <memory>
#include <string>

namespace dclscope::training {

struct EpochJudgement {
    std::map<std::string, double>
        values; ///< valid_loss and the figure of figureName(); what is known of the background
    std::shared_ptr<const Evaluation> validation;
};

/// Judges what will run: the state dict, loaded as from a file.
/// @param state  a state dict that core/models recognises with the card's help
EpochJudgement judgeEpoch(const NamedTensors& state, const Card& card, const ExampleSource& source, unsigned threads);

} // namespace dclscope::training
