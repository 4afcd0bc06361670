// SPDX-License-Identifier: Apache-2.0
// The one list of a recipe's keys with their limits; reading, checking and writing all walk through it.
#pragma once

#include "core/training/recipe.h"

namespace dclscope::training {

/// A Visitor has section(name), number(key, value, low, high), integer(...), range(...), text(key, value, choices),
/// texts(key, value), numbers(key, value, low, high) and integers(...); each reads or writes `value`.
template <class Visitor>
void visitData(Visitor& v, DataRecipe& data) {
    v.section("data");
    v.text("layout", data.layout, {"fsdd", "folders"});
    v.texts("folders", data.folders);
    v.text("credit", data.credit);
    v.texts("labels", data.labels);
    v.range("validation_indices", data.validationIndices, 0, 1e6);
    v.integer("validation_every", data.validationEvery, 2, 1000000);
    v.text("hold_out_speaker", data.holdOutSpeaker);
}

/// The options that trainings vary; the others are those of the front end called `name`.
template <class Visitor>
void visitFrontEnd(Visitor& v, FrontEnd& frontEnd) {
    v.section("front_end");
    v.text("name", frontEnd.name, FrontEnd::names());
    if constexpr (Visitor::kReads) frontEnd = FrontEnd::named(frontEnd.name);
    v.number("sample_rate_hz", frontEnd.sampleRateHz, 1000, 192000);
    v.integer("window_samples", frontEnd.windowSamples, 64, 10000000);
    v.integer("frames", frontEnd.frames, 1, 100000);
    v.integer("win_length", frontEnd.winLength, 8, 65536);
    v.integer("fft_size", frontEnd.fftSize, 8, 65536);
    v.integer("hop", frontEnd.hop, 1, 65536);
    v.integer("mels", frontEnd.mels, 1, 1024);
    v.number("low_hz", frontEnd.lowHz, 0, 96000);
    v.number("high_hz", frontEnd.highHz, 1, 96000);
    v.number("offset_db", frontEnd.offsetDb, -1000, 1000);
    v.number("scale_db", frontEnd.scaleDb, 1, 1000);
    if constexpr (Visitor::kReads) frontEnd.inputRateHz = frontEnd.sampleRateHz;
}

template <class Visitor>
void visitAugmentation(Visitor& v, AugmentationRecipe& augmentation) {
    v.section("augmentation");
    v.numbers("speeds", augmentation.speeds, 0.25, 4);
    v.text("placement", augmentation.placement, {"inside", "sliding"});
    v.number("whole_share", augmentation.wholeShare, 0, 1);
    v.number("part_share", augmentation.partShare, 0, 1);
    v.number("noise_probability", augmentation.noiseProbability, 0, 1);
    v.range("noise_snr_db", augmentation.noiseSnrDb, -40, 120);
    v.range("noise_slope", augmentation.noiseSlope, 0, 3);
    v.number("time_mask_probability", augmentation.timeMaskProbability, 0, 1);
    v.range("time_mask_frames", augmentation.timeMaskFrames, 0, 100000);
    v.number("frequency_mask_probability", augmentation.frequencyMaskProbability, 0, 1);
    v.range("frequency_mask_bands", augmentation.frequencyMaskBands, 0, 1024);
    v.range("gain_db", augmentation.gainDb, -120, 40);
}

template <class Visitor>
void visitVoices(Visitor& v, VoicesRecipe& voices) {
    v.section("voices");
    v.texts("folders", voices.folders);
    v.text("credit", voices.credit);
    v.integer("per_epoch", voices.perEpoch, 0, 10000000);
}

template <class Visitor>
void visitBackground(Visitor& v, BackgroundRecipe& background) {
    v.section("background");
    v.text("label", background.label);
    v.texts("sound_folders", background.soundFolders);
    v.text("sound_credit", background.soundCredit);
    v.numbers("training_folds", background.trainingFolds, 0, 1000);
    v.numbers("validation_folds", background.validationFolds, 0, 1000);
    v.texts("word_folders", background.wordFolders);
    v.text("word_credit", background.wordCredit);
    v.integer("sounds_per_epoch", background.soundsPerEpoch, 0, 10000000);
    v.integer("noise_per_epoch", background.noisePerEpoch, 0, 10000000);
    v.integer("fragments_per_epoch", background.fragmentsPerEpoch, 0, 10000000);
    v.integer("backwards_per_epoch", background.backwardsPerEpoch, 0, 10000000);
    v.integer("words_per_epoch", background.wordsPerEpoch, 0, 10000000);
    v.number("mix_probability", background.mixProbability, 0, 1);
    v.range("mix_snr_db", background.mixSnrDb, -40, 120);
}

template <class Visitor>
void visitNetwork(Visitor& v, NetworkRecipe& network) {
    v.section("network");
    v.integers("hidden", network.hidden, 1, 100000);
    v.integer("delays", network.delays, 1, 10000);
    v.number("time_step_ms", network.timeStepMs, 0.01, 10000);
    v.number("tau", network.tau, 1, 10000);
    v.number("threshold", network.threshold, 1e-6, 1e6);
    v.number("surrogate_alpha", network.surrogateAlpha, 1e-3, 1e3);
    v.number("dropout", network.dropout, 0, 0.99);
    v.text("loss", network.loss, {"sum", "mean"});
}

template <class Visitor>
void visitTraining(Visitor& v, OptimizationRecipe& training) {
    v.section("training");
    v.integer("epochs", training.epochs, 1, 1000000);
    v.integer("batch_size", training.batchSize, 1, 100000);
    v.integer("seed", training.seed, 0, 9007199254740992);
    v.number("learning_rate", training.learningRate, 0, 1000);
    v.number("weight_decay", training.weightDecay, 0, 1000);
    v.number("position_learning_rate", training.positionLearningRate, 0, 1000);
    v.number("sigma_first", training.sigmaFirst, 1e-6, 1e6);
    v.number("sigma_last", training.sigmaLast, 1e-6, 1e6);
    v.integer("sigma_epochs", training.sigmaEpochs, 0, 1000000);
}

template <class Visitor>
void visitRecipe(Visitor& v, Recipe& recipe) {
    v.text("name", recipe.name);
    v.text("description", recipe.description);
    visitData(v, recipe.data);
    visitFrontEnd(v, recipe.frontEnd);
    visitAugmentation(v, recipe.augmentation);
    visitVoices(v, recipe.voices);
    visitBackground(v, recipe.background);
    visitNetwork(v, recipe.network);
    visitTraining(v, recipe.training);
}

} // namespace dclscope::training
