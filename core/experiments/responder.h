// SPDX-License-Identifier: Apache-2.0
// What a network and its edited self say of the same thing.
#pragma once

#include "core/experiments/stimulus.h"
#include "core/experiments/trial.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace dclscope::experiments {

/// Something that may be shown.
struct StimulusOffer {
    Stimulus stimulus;
    std::string label; ///< what it is, where that is known
    std::string name;
};

/// What was said before and after the edits.
struct ResponsePair {
    Response before;
    Response after; ///< as `before` where there are no edits
    std::vector<std::string> labels;
    std::string label; ///< what the stimulus is, where that is known
};

/// Holds a network as it is, and what it said of what it was shown last. Not for several threads at once.
class Responder {
public:
    /// @param judging  as Trial takes it: the network, and the data whose examples can be shown
    /// @throws CheckpointError when it cannot be read or run
    explicit Responder(const training::ModelJudging& judging);

    /// Examples of the data, evenly from the first to the last where there are more than `most`, those without anything
    /// to hear behind the others; then bundled sounds.
    /// @throws ConfigError for data of another kind than the network takes
    std::vector<StimulusOffer> offers(std::size_t most = 200);
    /// @param layer  whose response is wanted, by its name
    /// @throws as EditedSource, StimulusSet::inputs() and RunningNetwork; ConfigError for an example that is not there
    ResponsePair respond(const std::vector<Edit>& edits, const Stimulus& stimulus, const std::string& layer,
                         int threads);

private:
    const StimulusSet* examples();

    Trial trial_;
    RunningNetwork network_;
    std::unique_ptr<const StimulusSet> examples_; ///< once they are needed
    Stimulus stimulus_;                           ///< that inputs_ are of
    std::vector<Array> inputs_;
    std::map<std::string, Response> before_; ///< of inputs_, by layer
};

} // namespace dclscope::experiments
