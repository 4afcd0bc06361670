// SPDX-License-Identifier: Apache-2.0
// What a convolutional tagger looks at in one window of sound: its feature maps laid over time and frequency, and where in
// them it heard a label.
#pragma once

#include "core/models/passage.h"
#include "core/tagging/window_scorer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// How the pixels of a map lie over a sound. Times are seconds from the beginning of what the network was given; bands are
/// those of its front end, counted from the lowest: band b reaches from b to b + 1.
struct SoundGrid {
    std::size_t rows = 0, columns = 0;
    double firstSecond = 0.0, secondsPerColumn = 0.0; ///< where the first column begins, and how long each is
    double firstBand = 0.0, bandsPerRow = 0.0;

    double secondsAt(double column) const noexcept { return firstSecond + column * secondsPerColumn; }
    double bandAt(double row) const noexcept { return firstBand + row * bandsPerRow; }
    bool operator==(const SoundGrid&) const = default;
};

/// One channel of a stage.
struct ChannelMap {
    std::size_t channel = 0;
    std::vector<float>
        values; ///< [rows, columns], the lowest frequency first: away from the channel's mean over the window
};

/// What one stage made of a window. A channel that is equally large everywhere says nothing of the sound, however large it
/// is: what is shown is how far values are from their channel's mean.
struct StageInsight {
    std::size_t number = 0; ///< of the network's stages, from 1 on
    std::size_t channels = 0;
    SoundGrid grid;
    std::vector<float> departure;      ///< [rows, columns]: root of the mean square over all channels
    std::vector<ChannelMap> strongest; ///< those that depart most, most first
};

/// Where a label was heard: what each place adds to its logit.
struct LabelMap {
    std::size_t label = 0;
    SoundGrid grid;
    std::vector<float> shares; ///< [rows, columns], the lowest frequency first
    double constant = 0.0;     ///< sum of shares + constant = logit
    double logit = 0.0;
    bool holdsNorm = false, holdsMaximum = false, holdsUnits = false; ///< as in models::ClassMap
};

/// A part of a window that speaks for a label.
struct HeardPlace {
    double startSeconds = 0.0, endSeconds = 0.0; ///< as in SoundGrid
    double lowHz = 0.0, highHz = 0.0;
    double share = 0.0; ///< what it adds to the logit
    double part = 0.0;  ///< of all that speaks for the label, 0 to 1
};

/// What one forward pass says of one window. Const functions may be called from any thread.
class NetworkInsight {
public:
    /// Runs the network once. Of successive stages whose maps are equally fine the last is kept.
    /// @param samples   mono at the front end's input rate, as WindowScorer::input() takes them
    /// @param channels  how many of each stage's channels are kept
    /// @throws ConfigError for a network that shows no maps, as a spiking one
    NetworkInsight(const WindowScorer& scorer, std::span<const float> samples, std::size_t channels = 5);

    /// Those that WindowScorer::scores() gives, to the last bit.
    const std::vector<float>& scores() const noexcept { return scores_; }
    const std::vector<StageInsight>& stages() const noexcept { return stages_; }
    /// How long the sound was.
    double seconds() const noexcept { return seconds_; }
    /// @param label  index into the model's labels
    LabelMap labelMap(std::size_t label) const;

private:
    std::shared_ptr<const models::Model> model_;
    bool timeIsDown_ = false; ///< rows of the network's maps are time
    double hopSeconds_ = 0.0, shiftSeconds_ = 0.0;
    double seconds_ = 0.0;
    models::Passage passage_; ///< its stages are gone
    std::vector<float> scores_;
    std::vector<StageInsight> stages_;

    SoundGrid gridOf(const layers::FeatureMap& map) const;
    std::vector<float> turned(std::vector<float> plane, const SoundGrid& grid) const;
    StageInsight stageOf(const layers::FeatureMap& map, std::size_t channels) const;
};

/// The places that speak for a label by at least half as much as the one that does so most; neighbours make one place, most
/// first. None where nothing speaks for it.
std::vector<HeardPlace> heardPlaces(const LabelMap& map, const FrontEnd& frontEnd);

/// The frequency at a place between bands. @param centresHz  of the bands, ascending  @param band  as in SoundGrid
double frequencyAt(std::span<const double> centresHz, double band);

/// What the sum of a label's map rests on, in a clause: "exact with the classifier's norm held as it is for this sound".
std::string exactness(const LabelMap& map);

} // namespace dclscope
