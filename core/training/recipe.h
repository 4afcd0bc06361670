// SPDX-License-Identifier: Apache-2.0
// A recipe: everything that decides how a network is trained, read from a TOML file and written into its card.
#pragma once

#include "core/features/front_end.h"

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

/// [data]: the labelled recordings.
struct DataRecipe {
    std::string layout = "fsdd";       ///< "fsdd": {label}_{speaker}_{index}.wav; "folders": `FOLDER/<label>/<files>`
    std::vector<std::string> folders;  ///< tried in order, relative to the working folder
    std::string credit;                ///< what it is, whose, where from, under which licence
    std::vector<std::string> labels;   ///< order of the classes; empty: the labels found, sorted
    Range validationIndices{45, 49};   ///< recordings kept out of training (fsdd: the index in the name)
    std::int64_t validationEvery = 10; ///< every n-th file of a label is kept out (folders)
    std::string holdOutSpeaker;        ///< when given, all of this speaker is kept out instead (fsdd)
};

/// [augmentation]: what happens to a recording each time it is shown.
struct AugmentationRecipe {
    std::vector<double> speeds{1.0};
    std::string placement = "inside"; ///< "inside": whole in the window; "sliding": also cut at its borders
    double wholeShare = 0.9;          ///< sliding: a word seen at least so far keeps its label ...
    double partShare = 0.5;           ///< ... and one seen at most so far is background; between them nothing is shown
    double noiseProbability = 0.0;
    Range noiseSnrDb{8, 50};
    Range noiseSlope{0, 1}; ///< amplitude falls as frequency^-slope
    double timeMaskProbability = 0.0;
    Range timeMaskFrames{1, 10};
    double frequencyMaskProbability = 0.0;
    Range frequencyMaskBands{1, 6};
    Range gainDb{0, 0};
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

/// [network]: a spiking network with learned delays.
struct NetworkRecipe {
    std::vector<std::int64_t> hidden{64, 64};
    std::int64_t delays = 25; ///< steps
    double timeStepMs = 10.0;
    double tau = 1.5; ///< steps
    double threshold = 1.0;
    double surrogateAlpha = 5.0;
    double dropout = 0.25;
    std::string loss = "sum"; ///< sum or mean over time
};

/// [training]: optimisation.
struct OptimizationRecipe {
    std::int64_t epochs = 40;
    std::int64_t batchSize = 64;
    std::int64_t seed = 1;
    double learningRate = 5e-3; ///< weights: one-cycle's maximum
    double weightDecay = 1e-5;
    double positionLearningRate = 0.1; ///< positions: cosine from here to 0
    double sigmaFirst = 12.0;          ///< SIG at the start ...
    double sigmaLast = 0.23;           ///< ... and after `sigmaEpochs`, by a constant factor per epoch
    std::int64_t sigmaEpochs = 10;
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
};

/// Reads and checks a recipe file.
/// @throws ConfigError naming file, line and key for bad TOML, unknown keys, values of the wrong kind or out of range.
Recipe readRecipe(const std::filesystem::path& path);
/// The same from text. @param name  what messages call it
Recipe parseRecipe(std::string_view toml, const std::string& name);

/// The recipe as TOML that parseRecipe reads back to the same values.
std::string recipeText(const Recipe& recipe);

} // namespace dclscope::training
