// SPDX-License-Identifier: Apache-2.0
#include "core/training/examples.h"

#include "core/base/threads.h"
#include "core/training/augmentation.h"
#include "core/training/room.h"

#include <algorithm>
#include <utility>

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

/// A window so much quieter than a clip's loudest one holds nothing of what the clip is called by.
constexpr double kUnheardPower = 1e-3;
constexpr int kDraws = 8;

/// Where a window of a longer clip begins: anywhere, but where nothing is heard, as behind the one bark of a clip.
std::size_t heardStretch(std::span<const float> clip, std::size_t window, Random& random) {
    const std::size_t loudest = loudestStretch(clip, window);
    const double least = kUnheardPower * meanPower(clip.subspan(loudest, window));
    for (int i = 0; i < kDraws; ++i) {
        const std::size_t start = random.below(clip.size() - window + 1);
        if (meanPower(clip.subspan(start, window)) >= least) return start;
    }
    return loudest;
}

std::size_t sampleCount(const Recipe& recipe) { return static_cast<std::size_t>(recipe.frontEnd.windowSamples); }

} // namespace

struct ExampleMaker::Sources {
    std::span<const Recording> labelled;
    std::span<const Recording> voices;
    std::span<const Recording> sounds;
    std::span<const Recording> words;
    bool judged = false; ///< then the labelled ones come for their fragments only
};

ExampleMaker::ExampleMaker(const Recipe& recipe, const TrainingData& data)
    : recipe_(recipe), data_(data), logMel_(recipe.frontEnd), vocalTract_(recipe),
      spiking_(std::holds_alternative<SpikingNetworkRecipe>(recipe.network)), frames_(Examples(logMel_, 0).frames) {
    for (const Recording& recording : data.training) classes_.push_back({static_cast<std::int64_t>(recording.label)});
    examplesPerEpoch_ = jobsOfEpoch(0).size(); // which recordings are drawn does not change how many
    if (!recipe.hasBackground()) return;
    Random random(static_cast<std::uint64_t>(recipe.training.seed), kValidationStream);
    judgedBackground_ = jobs(judgedSources(), random);
}

ExampleMaker::Sources ExampleMaker::trainingSources() const {
    return {data_.training, data_.voices, data_.sounds, data_.words};
}

ExampleMaker::Sources ExampleMaker::judgedSources() const {
    return {data_.validation, {}, data_.validationSounds, data_.validationWords, true};
}

std::vector<ExampleMaker::Job> ExampleMaker::jobs(const Sources& sources, Random& random) const {
    std::vector<Job> jobs;
    const auto some = [&](Kind kind, std::int64_t count, std::size_t recordings) {
        for (std::int64_t i = 0; i < count && recordings > 0; ++i) jobs.push_back({kind, random.below(recordings)});
    };
    if (!sources.judged)
        for (const std::size_t i : shownExamples(recipe_.data, classes_, random)) jobs.push_back({Kind::Word, i});
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

std::vector<ExampleMaker::Job> ExampleMaker::jobsOfEpoch(std::int64_t epoch) const {
    Random random(static_cast<std::uint64_t>(recipe_.training.seed),
                  exampleStream(static_cast<std::uint64_t>(epoch), kOrderStream));
    std::vector<Job> shown = jobs(trainingSources(), random);
    random.shuffle(shown);
    return shown;
}

Examples ExampleMaker::room(std::size_t count, WindowForm form) const {
    return form == WindowForm::Samples ? Examples(sampleCount(recipe_), 1, count)
                                       : Examples(frames_, logMel_.channels(), count);
}

Examples ExampleMaker::training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const {
    const Sources sources = trainingSources();
    const auto shown = order_.get(epoch, [&] { return jobsOfEpoch(epoch); });
    Examples examples = room(count, WindowForm::Features);
    forEachItem(count, threads, [&](std::size_t i) {
        Random random(static_cast<std::uint64_t>(recipe_.training.seed),
                      exampleStream(static_cast<std::uint64_t>(epoch), first + i));
        const Job& job = shown->at(first + i);
        Array levels = logMel_.levels(window(job, sources, random));
        vocalTract_.vary(levels.values, random);
        warpTime(levels.values, logMel_.bands(), recipe_.augmentation.timeWarpFrames, random);
        if (spiking_) maskLevels(levels.values, random);
        setFeatures(logMel_, std::move(levels), examples.window(i));
        examples.labels[i] = labelOf(job, sources);
    });
    return examples;
}

Examples ExampleMaker::validation(std::size_t first, std::size_t count, WindowForm form, unsigned threads) const {
    const JudgedBy by = form == WindowForm::Samples ? JudgedBy::Beginning : judgedBy(spiking_, recipe_.frontEnd);
    Examples examples = room(count, form);
    forEachItem(count, threads, [&](std::size_t i) {
        const Recording& recording = data_.validation.at(first + i);
        std::vector<float> buffer;
        const std::vector<float> window =
            judgedSamples(data_.reading.samplesOf(recording, buffer), recipe_.frontEnd, by);
        if (form == WindowForm::Samples)
            std::copy(window.begin(), window.end(), examples.window(i).begin());
        else
            setFeatures(logMel_, window, examples.window(i));
        examples.labels[i] = static_cast<std::int64_t>(recording.label);
    });
    return examples;
}

Examples ExampleMaker::background(std::size_t first, std::size_t count, WindowForm form, unsigned threads) const {
    const Sources sources = judgedSources();
    Examples examples = room(count, form);
    forEachItem(count, threads, [&](std::size_t i) {
        Random random(static_cast<std::uint64_t>(recipe_.training.seed),
                      exampleStream(kValidationStream >> 32, first + i));
        const std::vector<float> samples = window(judgedBackground_.at(first + i), sources, random);
        if (form == WindowForm::Samples) {
            std::copy(samples.begin(), samples.end(), examples.window(i).begin());
        } else {
            Array levels = logMel_.levels(samples);
            if (spiking_) maskLevels(levels.values, random);
            setFeatures(logMel_, std::move(levels), examples.window(i));
        }
        examples.labels[i] = static_cast<std::int64_t>(data_.background);
    });
    return examples;
}

std::int64_t ExampleMaker::labelOf(const Job& job, const Sources& sources) const {
    if (job.kind == Kind::Word) return static_cast<std::int64_t>(sources.labelled[job.index].label);
    if (job.kind == Kind::Voice) return static_cast<std::int64_t>(sources.voices[job.index].label);
    return static_cast<std::int64_t>(data_.background);
}

std::vector<float> ExampleMaker::noiseWindow(Random& random) const {
    std::vector<float> window(sampleCount(recipe_));
    Range slope = recipe_.augmentation.noiseSlope;
    slope.high += kSteeperNoise;
    if (!random.chance(kSilenceShare)) window = colouredNoise(window.size(), random.uniform(slope), random);
    amplify(window, random.uniform(Range{-70.0, -10.0}));
    return window;
}

std::vector<float> ExampleMaker::window(const Job& job, const Sources& sources, Random& random) const {
    const AugmentationRecipe& augmentation = recipe_.augmentation;
    std::vector<float> window(sampleCount(recipe_));
    const double speed = augmentation.speeds[random.below(augmentation.speeds.size())];
    std::vector<float> buffer;
    if (job.kind == Kind::Sound)
        placeSound(window, data_.reading.samplesOf(sources.sounds[job.index], buffer), speed, random);
    else if (job.kind == Kind::Noise)
        window = noiseWindow(random);
    else
        setWord(window, job, speed, sources, random);
    asHeard(window, augmentation, recipe_.frontEnd.inputRateHz, random);
    amplify(window, random.uniform(augmentation.gainDb));
    if (augmentation.rollShare > 0.0) rolled(window, augmentation.rollShare, random);
    return window;
}

void ExampleMaker::setWord(std::span<float> window, const Job& job, double speed, const Sources& sources,
                           Random& random) const {
    const AugmentationRecipe& augmentation = recipe_.augmentation;
    const std::span<const Recording> from = job.kind == Kind::OtherWord ? sources.words
                                            : job.kind == Kind::Voice   ? sources.voices
                                                                        : sources.labelled;
    std::vector<float> buffer;
    std::vector<float> word = atSpeed(data_.reading.samplesOf(from[job.index], buffer), speed);
    if (augmentation.ownNoiseProbability > 0.0 && random.chance(augmentation.ownNoiseProbability))
        addNoise(word, meanPower(word), random);
    Range seen{augmentation.wholeShare, 1.0};
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
    if (word.size() > window.size()) {
        const std::size_t start =
            spiking_ ? loudestStretch(word, window.size()) : heardStretch(word, window.size(), random);
        word = word.subspan(start, window.size());
    }
    place(window, word, static_cast<std::int64_t>(random.below(window.size() - word.size() + 1)));
}

void ExampleMaker::addBed(std::span<float> window, double power, const Sources& sources, Random& random) const {
    const BackgroundRecipe& background = recipe_.background;
    if (!sources.sounds.empty() && random.chance(background.mixProbability)) {
        std::vector<float> buffer;
        const std::span<const float> sound =
            data_.reading.samplesOf(sources.sounds[random.below(sources.sounds.size())], buffer);
        if (sound.size() >= window.size()) {
            const std::size_t start = random.below(sound.size() - window.size() + 1);
            mixAtSnr(window, sound.subspan(start), power, random.uniform(background.mixSnrDb));
        }
    }
    if (random.chance(recipe_.augmentation.noiseProbability)) addNoise(window, power, random);
}

void ExampleMaker::addNoise(std::span<float> samples, double power, Random& random) const {
    const std::vector<float> noise =
        colouredNoise(samples.size(), random.uniform(recipe_.augmentation.noiseSlope), random);
    mixAtSnr(samples, noise, power, random.uniform(recipe_.augmentation.noiseSnrDb));
}

void ExampleMaker::maskLevels(std::span<float> levels, Random& random) const {
    const AugmentationRecipe& augmentation = recipe_.augmentation;
    for (std::int64_t i = 0; i < augmentation.timeMasks; ++i)
        if (random.chance(augmentation.timeMaskProbability))
            maskTime(levels, logMel_.bands(), augmentation.timeMaskFrames, random);
    for (std::int64_t i = 0; i < augmentation.frequencyMasks; ++i)
        if (random.chance(augmentation.frequencyMaskProbability))
            maskBands(levels, logMel_.bands(), augmentation.frequencyMaskBands, random);
}

} // namespace dclscope::training
