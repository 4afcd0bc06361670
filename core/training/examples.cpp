// SPDX-License-Identifier: Apache-2.0
#include "core/training/examples.h"

#include "core/base/threads.h"
#include "core/training/augmentation.h"

#include <algorithm>

namespace dclscope::training {
namespace {

/// Streams of random numbers that no epoch uses.
constexpr std::uint64_t kValidationStream = std::uint64_t{1} << 62;
constexpr Range kFragmentShare{0.15, 0.45};
/// Of the windows of noise so many are digital silence: its features are those of white noise turned up.
constexpr double kSilenceShare = 0.1;
/// Of the windows of everyday sound so many are about its loudest part, and in so many it has just begun.
constexpr double kLoudShare = 0.5;
constexpr double kBeginningShare = 0.1;
/// Noise alone may fall more steeply than under words: rumble, wind, hum.
constexpr double kSteeperNoise = 1.0;

std::uint64_t streamOf(std::uint64_t epoch, std::size_t example) {
    return (epoch << 32) ^ static_cast<std::uint64_t>(example);
}

std::size_t sampleCount(const Recipe& recipe) { return static_cast<std::size_t>(recipe.frontEnd.windowSamples); }

} // namespace

struct ExampleMaker::Sources {
    std::span<const Recording> labelled;
    std::span<const Recording> voices;
    std::span<const Recording> sounds;
    std::span<const Recording> words;
};

ExampleMaker::ExampleMaker(const Recipe& recipe, const TrainingData& data)
    : recipe_(recipe), data_(data), logMel_(recipe.frontEnd) {}

std::vector<ExampleMaker::Job> ExampleMaker::jobs(const Sources& sources, Random& random) const {
    std::vector<Job> jobs;
    const auto some = [&](Kind kind, std::int64_t count, std::size_t recordings) {
        for (std::int64_t i = 0; i < count && recordings > 0; ++i) jobs.push_back({kind, random.below(recordings)});
    };
    for (std::size_t i = 0; i < sources.labelled.size(); ++i) jobs.push_back({Kind::Word, i});
    some(Kind::Voice, recipe_.voices.perEpoch, sources.voices.size());
    if (recipe_.hasBackground()) {
        const BackgroundRecipe& background = recipe_.background;
        some(Kind::Sound, background.soundsPerEpoch, sources.sounds.size());
        some(Kind::Noise, background.noisePerEpoch, 1);
        some(Kind::Fragment, background.fragmentsPerEpoch, sources.labelled.size());
        some(Kind::Backwards, background.backwardsPerEpoch, sources.labelled.size());
        some(Kind::OtherWord, background.wordsPerEpoch, sources.words.size());
    }
    return jobs;
}

ExampleMaker::Sources ExampleMaker::trainingSources() const {
    return {data_.training, data_.voices, data_.sounds, data_.words};
}

std::size_t ExampleMaker::examplesPerEpoch() const {
    Random random(0); // which recordings are drawn does not change how many
    return jobs(trainingSources(), random).size();
}

Examples ExampleMaker::trainingEpoch(std::int64_t epoch, unsigned threads) const {
    const Sources sources = trainingSources();
    const auto number = static_cast<std::uint64_t>(epoch);
    Random random(static_cast<std::uint64_t>(recipe_.training.seed), streamOf(number, 0xffffffff));
    std::vector<Job> shown = jobs(sources, random);
    random.shuffle(shown);
    return make(shown, sources, number, threads);
}

Examples ExampleMaker::validation(unsigned threads) const { return judgedExamples(data_.validation, logMel_, threads); }

Examples ExampleMaker::validationBackground(unsigned threads) const {
    if (!recipe_.hasBackground()) return {};
    const Sources sources{data_.validation, {}, data_.validationSounds, data_.validationWords};
    Random random(static_cast<std::uint64_t>(recipe_.training.seed), kValidationStream);
    std::vector<Job> judged = jobs(sources, random);
    std::erase_if(judged, [](const Job& job) { return job.kind == Kind::Word; });
    return make(judged, sources, kValidationStream >> 32, threads);
}

Examples ExampleMaker::make(const std::vector<Job>& jobs, const Sources& sources, std::uint64_t stream,
                            unsigned threads) const {
    Examples examples(logMel_, jobs.size());
    forEachItem(jobs.size(), threads, [&](std::size_t i) {
        Random random(static_cast<std::uint64_t>(recipe_.training.seed), streamOf(stream, i));
        makeOne(jobs[i], sources, random, examples.window(i));
        examples.labels[i] = labelOf(jobs[i], sources);
    });
    return examples;
}

std::int64_t ExampleMaker::labelOf(const Job& job, const Sources& sources) const {
    if (job.kind == Kind::Word) return static_cast<std::int64_t>(sources.labelled[job.index].label);
    if (job.kind == Kind::Voice) return static_cast<std::int64_t>(sources.voices[job.index].label);
    return static_cast<std::int64_t>(data_.background);
}

void ExampleMaker::makeOne(const Job& job, const Sources& sources, Random& random, std::span<float> features) const {
    const Array made = logMel_.features(window(job, sources, random));
    std::copy_n(made.values.begin(), features.size(), features.begin());
    maskFeatures(features, random);
}

std::vector<float> ExampleMaker::window(const Job& job, const Sources& sources, Random& random) const {
    const AugmentationRecipe& augmentation = recipe_.augmentation;
    std::vector<float> window(sampleCount(recipe_));
    const double speed = augmentation.speeds[random.below(augmentation.speeds.size())];
    const Range whole{augmentation.wholeShare, 1.0};
    if (job.kind == Kind::Sound) {
        placeSound(window, sources.sounds[job.index].samples, speed, random);
    } else if (job.kind == Kind::Noise) {
        Range slope = augmentation.noiseSlope;
        slope.high += kSteeperNoise;
        if (!random.chance(kSilenceShare)) window = colouredNoise(window.size(), random.uniform(slope), random);
        amplify(window, random.uniform(Range{-70.0, -10.0}));
    } else {
        const std::span<const Recording> from = job.kind == Kind::OtherWord ? sources.words
                                                : job.kind == Kind::Voice   ? sources.voices
                                                                            : sources.labelled;
        std::vector<float> word = atSpeed(from[job.index].samples, speed);
        Range seen = whole;
        if (job.kind == Kind::Backwards) word = backwards(word);
        if (job.kind == Kind::Fragment) {
            const bool cutAtBorder = augmentation.placement == "sliding" && random.chance(0.6);
            if (cutAtBorder)
                seen = {0.05, augmentation.partShare};
            else
                word = fragment(word, kFragmentShare, random);
        }
        const double power = meanPower(word);
        placeWord(window, word, seen, random);
        addBed(window, power, sources, random);
    }
    const double gain = random.uniform(augmentation.gainDb);
    amplify(window, gain);
    return window;
}

void ExampleMaker::placeSound(std::span<float> window, std::span<const float> sound, double speed,
                              Random& random) const {
    const auto length =
        std::min(sound.size(), static_cast<std::size_t>(speed * static_cast<double>(window.size())) + 2);
    std::size_t start = random.below(sound.size() - length + 1);
    if (random.chance(kLoudShare)) {
        // Barks and sneezes are the short part of a clip that is most like a word.
        const auto loud = static_cast<double>(loudestStretch(sound, length));
        const double reach = 0.6 * static_cast<double>(length);
        const double moved = loud + random.uniform(Range{-reach, reach});
        start = static_cast<std::size_t>(std::clamp(moved, 0.0, static_cast<double>(sound.size() - length)));
    }
    place(window, atSpeed(sound.subspan(start, length), speed), 0);
    // What a window holds when somebody has just begun to listen.
    if (random.chance(kBeginningShare)) std::fill_n(window.begin(), random.below(window.size()), 0.0F);
}

void ExampleMaker::placeWord(std::span<float> window, std::span<const float> word, Range seen, Random& random) const {
    if (recipe_.augmentation.placement == "sliding") {
        const Stretch active = activeStretch(word, recipe_.frontEnd.sampleRateHz);
        const std::int64_t offset = slidingOffset(active.length(), window.size(), seen, random);
        place(window, word, offset - static_cast<std::int64_t>(active.begin));
        return;
    }
    if (word.size() > window.size()) word = word.subspan(loudestStretch(word, window.size()), window.size());
    place(window, word, static_cast<std::int64_t>(random.below(window.size() - word.size() + 1)));
}

void ExampleMaker::addBed(std::span<float> window, double power, const Sources& sources, Random& random) const {
    const BackgroundRecipe& background = recipe_.background;
    if (!sources.sounds.empty() && random.chance(background.mixProbability)) {
        const std::vector<float>& sound = sources.sounds[random.below(sources.sounds.size())].samples;
        if (sound.size() >= window.size()) {
            const std::size_t start = random.below(sound.size() - window.size() + 1);
            mixAtSnr(window, std::span(sound).subspan(start), power, random.uniform(background.mixSnrDb));
        }
    }
    if (random.chance(recipe_.augmentation.noiseProbability)) {
        const std::vector<float> noise =
            colouredNoise(window.size(), random.uniform(recipe_.augmentation.noiseSlope), random);
        mixAtSnr(window, noise, power, random.uniform(recipe_.augmentation.noiseSnrDb));
    }
}

void ExampleMaker::maskFeatures(std::span<float> features, Random& random) const {
    const AugmentationRecipe& augmentation = recipe_.augmentation;
    if (random.chance(augmentation.timeMaskProbability))
        maskTime(features, logMel_.bands(), augmentation.timeMaskFrames, random);
    if (random.chance(augmentation.frequencyMaskProbability))
        maskBands(features, logMel_.bands(), augmentation.frequencyMaskBands, random);
}

} // namespace dclscope::training
