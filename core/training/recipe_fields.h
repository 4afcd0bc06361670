// SPDX-License-Identifier: Apache-2.0
// The one list of a recipe's keys: what each says, its unit and limits. Reading, checking, writing, the window's form and
// `--vary` all walk through it.
#pragma once

#include "core/training/recipe.h"

namespace dclscope::training {

/// What is known of a key but its value and limits.
struct Field {
    const char* key;
    const char* help; ///< one sentence without a full stop
    const char* unit = "";
};

/// A Visitor has kReads, section(name), number(field, value, low, high), integer(...), range(...), flag(field, value),
/// text(field, value, choices), texts(field, value), numbers(field, value, low, high) and integers(...); each reads or
/// writes `value`.
template <class Visitor>
void visitData(Visitor& v, DataRecipe& data) {
    v.section("data");
    v.text({"layout", "How the data lie in their folder"}, data.layout,
           {"fsdd", "folders", "folds", "speech-commands", "spikes", "audioset", "cifar10", "cifar100",
            "toy-coincidence", "toy-dots", "toy-order"});
    v.text({"content", "What folders and folds hold"}, data.content, {"sounds", "pictures"});
    v.texts({"folders", "Where the data are looked for, in this order"}, data.folders);
    v.text({"credit", "Whose data they are, from where, under which licence"}, data.credit);
    v.texts({"labels", "Order of the classes; none: the labels found, sorted"}, data.labels);
    v.range({"validation_indices", "Recordings with these numbers are only judged by (fsdd)"}, data.validationIndices,
            0, 1e6);
    v.integer({"validation_every", "Every so many-th file of a label is only judged by (folders)"},
              data.validationEvery, 2, 1000000);
    v.text({"hold_out_speaker", "All of this speaker is only judged by (fsdd)"}, data.holdOutSpeaker);
    v.numbers({"training_folds", "Files whose names begin with these numbers are learned from (folds)"},
              data.trainingFolds, 0, 1000);
    v.numbers({"validation_folds", "Files whose names begin with these numbers are only judged by (folds)"},
              data.validationFolds, 0, 1000);
    v.number({"validation_share", "Share of the speakers who are only judged by (speech-commands)"},
             data.validationShare, 0, 0.9);
    v.number({"testing_share", "Share of the speakers who are left out altogether (speech-commands)"},
             data.testingShare, 0, 0.9);
    v.texts({"unknown", "Words that count as _unknown_ (speech-commands)"}, data.unknown);
    v.integer({"inputs_per_channel", "Units of the recording that are summed into one input (spikes)"},
              data.inputsPerChannel, 1, 10000);
    v.integer({"examples_per_epoch", "So many examples are drawn for each epoch; 0: all once"}, data.examplesPerEpoch,
              0, 100000000);
    v.flag({"balanced", "Each class is drawn equally often"}, data.balanced);
}

/// The options that trainings vary; the others are those of the front end called `name`.
template <class Visitor>
void visitFrontEnd(Visitor& v, FrontEnd& frontEnd) {
    v.section("front_end");
    v.text({"name", "The front end that the others differ from"}, frontEnd.name, FrontEnd::names());
    if constexpr (Visitor::kReads) frontEnd = FrontEnd::named(frontEnd.name);
    v.number({"sample_rate_hz", "Sampling rate that sounds are brought to", "Hz"}, frontEnd.sampleRateHz, 1000, 192000);
    v.integer({"window_samples", "Length of what is judged at once", "samples"}, frontEnd.windowSamples, 64, 10000000);
    v.integer({"frames", "Frames that are kept of a window"}, frontEnd.frames, 1, 100000);
    v.integer({"win_length", "Length of the Hann window of one frame", "samples"}, frontEnd.winLength, 8, 65536);
    v.integer({"fft_size", "Length of the Fourier transform", "samples"}, frontEnd.fftSize, 8, 65536);
    v.integer({"hop", "From one frame to the next", "samples"}, frontEnd.hop, 1, 65536);
    v.integer({"mels", "Mel bands"}, frontEnd.mels, 1, 1024);
    v.number({"low_hz", "Lower edge of the lowest band", "Hz"}, frontEnd.lowHz, 0, 96000);
    v.number({"high_hz", "Upper edge of the highest band", "Hz"}, frontEnd.highHz, 1, 96000);
    v.flag({"slopes", "Channels for the rising and falling edges of the spectrum as well"}, frontEnd.slopes);
    v.integer({"bands_per_channel", "So many neighbouring bands make one channel, the largest of them"},
              frontEnd.bandsPerChannel, 1, 64);
    v.number({"log_floor", "Power that is taken for the least there is"}, frontEnd.logFloor, 1e-38, 1);
    v.number({"offset_db", "Added to the decibels", "dB"}, frontEnd.offsetDb, -1000, 1000);
    v.number({"scale_db", "The decibels are divided by this", "dB"}, frontEnd.scaleDb, 1, 1000);
    if constexpr (Visitor::kReads) frontEnd.inputRateHz = frontEnd.sampleRateHz;
}

template <class Visitor>
void visitAugmentation(Visitor& v, AugmentationRecipe& augmentation) {
    v.section("augmentation");
    v.numbers({"speeds", "Sounds are played at one of these speeds"}, augmentation.speeds, 0.25, 4);
    v.text({"placement", "Where a sound lies in its window: whole in it, or cut at its borders too"},
           augmentation.placement, {"inside", "sliding"});
    v.number({"whole_share", "A word seen at least so far keeps its label (sliding)"}, augmentation.wholeShare, 0, 1);
    v.number({"part_share", "A word seen at most so far is background (sliding)"}, augmentation.partShare, 0, 1);
    v.number({"noise_probability", "Chance that noise is added"}, augmentation.noiseProbability, 0, 1);
    v.number({"own_noise_probability", "Chance that a recording has noise of its own, which ends where it ends"},
             augmentation.ownNoiseProbability, 0, 1);
    v.range({"noise_snr_db", "Sound against noise", "dB"}, augmentation.noiseSnrDb, -40, 120);
    v.range({"noise_slope", "Noise falls with frequency to the power of minus this"}, augmentation.noiseSlope, 0, 3);
    v.number({"time_mask_probability", "Chance of a stretch of time being blanked"}, augmentation.timeMaskProbability,
             0, 1);
    v.range({"time_mask_frames", "Length of the blanked stretch", "frames"}, augmentation.timeMaskFrames, 0, 100000);
    v.integer({"time_masks", "Stretches of time that may be blanked"}, augmentation.timeMasks, 1, 100);
    v.number({"frequency_mask_probability", "Chance of neighbouring bands being blanked"},
             augmentation.frequencyMaskProbability, 0, 1);
    v.range({"frequency_mask_bands", "Bands that are blanked", "bands"}, augmentation.frequencyMaskBands, 0, 1024);
    v.integer({"frequency_masks", "Stretches of bands that may be blanked"}, augmentation.frequencyMasks, 1, 100);
    v.range({"gain_db", "Sounds are made louder by this", "dB"}, augmentation.gainDb, -120, 40);
    v.number({"tone_db", "Each octave of a sound is raised or lowered by up to this, as microphones do", "dB"},
             augmentation.toneDb, 0, 60);
    v.number({"echo_probability", "Chance that a sound is heard in a room"}, augmentation.echoProbability, 0, 1);
    v.range({"echo_seconds", "In this time the room's echo falls by 60 dB", "s"}, augmentation.echoSeconds, 0.01, 10);
    v.number({"vocal_tract", "Frequencies are scaled by up to this share, as in shorter and longer vocal tracts"},
             augmentation.vocalTract, 0, 0.5);
    v.number({"time_warp_frames", "A moment of a sound is moved by up to this, and what is around it stretched along",
              "frames"},
             augmentation.timeWarpFrames, 0, 100000);
    v.number({"roll_share", "Sounds are turned round in time by up to this share of their window"},
             augmentation.rollShare, 0, 1);
    v.number({"mixup", "Two examples are mixed, the share drawn from a beta distribution of this alpha; 0: not"},
             augmentation.mixup, 0, 100);
    v.integer({"crop_padding", "Pictures are moved by up to this", "pixels"}, augmentation.cropPadding, 0, 1000);
    v.number({"flip_probability", "Chance that a picture is mirrored left to right"}, augmentation.flipProbability, 0,
             1);
}

template <class Visitor>
void visitVoices(Visitor& v, VoicesRecipe& voices) {
    v.section("voices");
    v.texts({"folders", "Where further recordings of the same labels are looked for"}, voices.folders);
    v.text({"credit", "Whose they are, from where, under which licence"}, voices.credit);
    v.integer({"per_epoch", "So many of them are drawn for each epoch; 0: none"}, voices.perEpoch, 0, 10000000);
}

template <class Visitor>
void visitBackground(Visitor& v, BackgroundRecipe& background) {
    v.section("background");
    v.text({"label", "The class that means none of the others; empty: there is none"}, background.label);
    v.texts({"sound_folders", "Where everyday sounds are looked for"}, background.soundFolders);
    v.text({"sound_credit", "Whose they are, from where, under which licence"}, background.soundCredit);
    v.numbers({"training_folds", "Everyday sounds whose names begin with these numbers are learned from"},
              background.trainingFolds, 0, 1000);
    v.numbers({"validation_folds", "Everyday sounds whose names begin with these numbers are only judged by"},
              background.validationFolds, 0, 1000);
    v.texts({"word_folders", "Where other words are looked for"}, background.wordFolders);
    v.text({"word_credit", "Whose they are, from where, under which licence"}, background.wordCredit);
    v.integer({"sounds_per_epoch", "Windows of everyday sound in each epoch"}, background.soundsPerEpoch, 0, 10000000);
    v.integer({"noise_per_epoch", "Windows of noise in each epoch"}, background.noisePerEpoch, 0, 10000000);
    v.integer({"fragments_per_epoch", "Pieces of words in each epoch"}, background.fragmentsPerEpoch, 0, 10000000);
    v.integer({"backwards_per_epoch", "Words played backwards in each epoch"}, background.backwardsPerEpoch, 0,
              10000000);
    v.integer({"words_per_epoch", "Other words in each epoch"}, background.wordsPerEpoch, 0, 10000000);
    v.number({"mix_probability", "Chance that everyday sound lies under a word"}, background.mixProbability, 0, 1);
    v.range({"mix_snr_db", "Word against everyday sound", "dB"}, background.mixSnrDb, -40, 120);
}

template <class Visitor>
void visitTraining(Visitor& v, OptimizationRecipe& training) {
    v.section("training");
    v.integer({"epochs", "How often everything is shown"}, training.epochs, 1, 1000000);
    v.integer({"batch_size", "Examples of one step"}, training.batchSize, 1, 100000);
    v.integer({"seed", "All that is drawn follows from this number"}, training.seed, 0, 9007199254740992);
    v.text({"start_from", "Run or checkpoint whose weights it begins with where names and sizes fit; empty: drawn"},
           training.startFrom);
    v.text({"optimizer", "What makes steps of gradients"}, training.optimizer,
           {"adam", "amsgrad", "adamw", "sgd", "lamb"});
    v.text({"schedule", "How the learning rate changes from epoch to epoch"}, training.schedule,
           {"one-cycle", "cosine", "steps", "constant"});
    v.number({"learning_rate", "The schedule's highest learning rate"}, training.learningRate, 0, 1000);
    v.number({"weight_decay", "How strongly weights are drawn to zero"}, training.weightDecay, 0, 1000);
    v.number({"momentum", "Share of the last step that is kept (sgd)"}, training.momentum, 0, 0.9999);
    v.number({"epsilon", "Added to what a step is divided by (all but sgd)"}, training.epsilon, 1e-12, 1);
    v.integer({"warmup_epochs", "The learning rate rises evenly for so long", "epochs"}, training.warmupEpochs, 0,
              1000000);
    v.integers({"step_epochs", "After so many epochs the learning rate falls (steps)", "epochs"}, training.stepEpochs,
               1, 1000000);
    v.number({"step_factor", "The learning rate falls by this factor (steps)"}, training.stepFactor, 1e-6, 1);
    v.number({"position_learning_rate", "Learning rate of positions at the start (snn-delays)"},
             training.positionLearningRate, 0, 1000);
    v.number({"position_rate_factor", "Positions learn so many times as fast as weights (convolutional networks)"},
             training.positionRateFactor, 0, 1000);
    v.number({"sigma_first", "SIG at the start (snn-delays)", "steps"}, training.sigmaFirst, 1e-6, 1e6);
    v.number({"sigma_last", "SIG at the end (snn-delays)", "steps"}, training.sigmaLast, 1e-6, 1e6);
    v.integer({"sigma_epochs", "SIG narrows for so long (snn-delays)", "epochs"}, training.sigmaEpochs, 0, 1000000);
    v.text({"loss", "What is made small; binary for labels that do not exclude one another"}, training.loss,
           {"cross-entropy", "binary-cross-entropy"});
    v.number({"label_smoothing", "Share of the target that is spread over all classes"}, training.labelSmoothing, 0,
             0.99);
    v.number({"clip_norm", "Gradients are cut to this norm together; 0: not"}, training.clipNorm, 0, 1e6);
    v.number({"average_decay", "Memory of the moving average of the weights; 0: none is kept"}, training.averageDecay,
             0, 0.999999);
    v.integer({"patience", "Ends after so long without a better figure; 0: never", "epochs"}, training.patience, 0,
              1000000);
}

} // namespace dclscope::training
