// SPDX-License-Identifier: Apache-2.0
// A recipe: everything that decides how a network is trained, read from a TOML file and written into its card.
#pragma once

#include "core/features/front_end.h"
#include "core/training/network_recipe.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::training {

/// A closed interval from which a number is drawn evenly.
struct Range {
    double low = 0.0;
    double high = 0.0;
};

/// [data]: the labelled examples.
struct DataRecipe {
    /// fsdd, folders, folds, speech-commands, spikes, audioset, cifar10, cifar100, or a toy's name.
    std::string layout = "fsdd";
    std::string content = "sounds";      ///< what folders and folds hold: sounds or pictures
    std::vector<std::string> folders;    ///< tried in order, relative to the working folder
    std::string credit;                  ///< what it is, whose, where from, under which licence
    std::vector<std::string> labels;     ///< order of the classes; empty: the labels found, sorted
    Range validationIndices{45, 49};     ///< recordings kept out of training (fsdd: the index in the name)
    std::int64_t validationEvery = 10;   ///< every n-th file of a label is kept out (folders)
    std::string holdOutSpeaker;          ///< when given, all of this speaker is kept out instead (fsdd)
    std::vector<double> trainingFolds;   ///< folds: the numbers that file names begin with
    std::vector<double> validationFolds; ///< folds: those that are only judged by
    double validationShare = 0.1;        ///< speech-commands: of the speakers, by the official hash of their names
    double testingShare = 0.1;           ///< speech-commands: of the speakers that are not even judged by
    std::vector<std::string> unknown;    ///< speech-commands: folders whose files share the label "_unknown_"
    std::int64_t inputsPerChannel = 5;   ///< spikes: so many units of the recording are summed into one input
    std::int64_t examplesPerEpoch = 0;   ///< 0: all; else so many are drawn for each epoch, toys make so many
    bool balanced = false;               ///< drawn so that each class comes equally often
};

/// [augmentation]: what happens to a recording each time it is shown.
struct AugmentationRecipe {
    std::vector<double> speeds{1.0};
    std::string placement = "inside"; ///< "inside": whole in the window; "sliding": also cut at its borders
    double wholeShare = 0.9;          ///< sliding: a word seen at least so far keeps its label ...
    double partShare = 0.5;           ///< ... and one seen at most so far is background; between them nothing is shown
    double noiseProbability = 0.0;
    double ownNoiseProbability = 0.0; ///< sounds: chance of noise that belongs to the recording and ends where it ends
    Range noiseSnrDb{8, 50};
    Range noiseSlope{0, 1}; ///< amplitude falls as frequency^-slope
    double timeMaskProbability = 0.0;
    Range timeMaskFrames{1, 10};
    double frequencyMaskProbability = 0.0;
    Range frequencyMaskBands{1, 6};
    Range gainDb{0, 0};
    std::int64_t timeMasks = 1;      ///< so many are drawn, each with timeMaskProbability
    std::int64_t frequencyMasks = 1; ///< so many are drawn, each with frequencyMaskProbability
    double toneDb = 0.0;             ///< sounds: each octave is raised or lowered by up to this; 0: not
    double echoProbability = 0.0;    ///< sounds: chance that they are heard in a room
    Range echoSeconds{0.1, 0.6};     ///< in which the room's echo falls by 60 dB
    double vocalTract = 0.0;         ///< sounds: frequencies are scaled by up to this share, up or down; 0: not
    double timeWarpFrames = 0.0;     ///< sounds: a moment is moved by up to so many frames, the rest stretched along
    double rollShare = 0.0;          ///< sounds: turned round in time by up to this share of the window
    double mixup = 0.0;              ///< alpha of the beta distribution by which two examples are mixed; 0: none
    std::int64_t cropPadding = 0;    ///< pictures: moved by up to so many pixels, both ways
    double flipProbability = 0.0;    ///< pictures: mirrored left to right
};

/// [voices]: further recordings of the same labels, used for training only.
struct VoicesRecipe {
    std::vector<std::string> folders; ///< `FOLDER/<label>/<files>`; empty: none
    std::string credit;
    std::int64_t perEpoch = 0;
};

/// [background]: the class that means "none of the others"; absent when the label is empty.
struct BackgroundRecipe {
    std::string label;
    std::vector<std::string> soundFolders; ///< everyday sounds, `FOLDER/<class>/{fold}-*.ogg`
    std::string soundCredit;
    std::vector<double> trainingFolds;
    std::vector<double> validationFolds;
    std::vector<std::string> wordFolders; ///< other words, `FOLDER/<word>/<files>`
    std::string wordCredit;
    std::int64_t soundsPerEpoch = 0;
    std::int64_t noisePerEpoch = 0;
    std::int64_t fragmentsPerEpoch = 0;
    std::int64_t backwardsPerEpoch = 0;
    std::int64_t wordsPerEpoch = 0;
    double mixProbability = 0.0; ///< chance that everyday sound lies under a word
    Range mixSnrDb{5, 30};
};

/// [training]: optimisation.
struct OptimizationRecipe {
    std::int64_t epochs = 40;
    std::int64_t batchSize = 64;
    std::int64_t seed = 1;
    std::string startFrom;              ///< checkpoint, run or bundled network to begin with; empty: all is drawn
    std::string optimizer = "adam";     ///< adam, amsgrad, adamw, sgd or lamb
    std::string schedule = "one-cycle"; ///< of the weights' learning rate: one-cycle, cosine, steps or constant
    double learningRate = 5e-3;         ///< the schedule's maximum
    double weightDecay = 1e-5;
    double momentum = 0.9;                ///< of sgd
    double epsilon = 1e-8;                ///< added to the denominators of all others
    std::int64_t warmupEpochs = 0;        ///< the learning rate rises evenly to its maximum; not with one-cycle
    std::vector<std::int64_t> stepEpochs; ///< of "steps": after so many epochs the learning rate falls ...
    double stepFactor = 0.1;              ///< ... by this factor
    double positionLearningRate = 0.1;    ///< spiking: positions: cosine from here to 0
    double positionRateFactor = 5.0;      ///< convolutional: learning rate of positions against that of the weights
    double sigmaFirst = 12.0;             ///< spiking: SIG at the start ...
    double sigmaLast = 0.23;              ///< ... and after `sigmaEpochs`, by a constant factor per epoch
    std::int64_t sigmaEpochs = 10;
    std::string loss = "cross-entropy"; ///< or binary-cross-entropy, for labels that do not exclude one another
    double labelSmoothing = 0.0;
    double clipNorm = 0.0;     ///< gradients are cut to this norm together; 0: not
    double averageDecay = 0.0; ///< of the moving average that is judged and kept beside; 0: none
    std::int64_t patience = 0; ///< ends after so many epochs without a better figure; 0: never
};

struct Recipe {
    std::string name;
    std::string description;
    DataRecipe data;
    FrontEnd frontEnd = FrontEnd::named("snn-digits-40"); ///< [front_end]: a known one and what differs from it
    AugmentationRecipe augmentation;
    VoicesRecipe voices;
    BackgroundRecipe background;
    NetworkRecipe network;
    OptimizationRecipe training;

    bool hasBackground() const noexcept { return !background.label.empty(); }
    /// Whether the data are pictures.
    bool pictures() const noexcept;
    /// @throws ConfigError when the network is of another kind.
    const SpikingNetworkRecipe& spiking() const;
};

/// Reads and checks a recipe file.
/// @throws ConfigError naming file, line and key for bad TOML, unknown keys, values of the wrong kind or out of range.
Recipe readRecipe(const std::filesystem::path& path);
/// The same from text. @param name  what messages call it; empty: they name the key only, and no line
Recipe parseRecipe(std::string_view toml, const std::string& name);

/// The recipe as TOML that parseRecipe reads back to the same values.
std::string recipeText(const Recipe& recipe);

} // namespace dclscope::training
