// SPDX-License-Identifier: Apache-2.0
// The same sound at any sample rate gets the same scores, whichever of the bundled networks hears it.
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/features/resample.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/live_tagger.h"
#include "core/tagging/load_tag_model.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <iostream>
#include <string_view>

namespace dclscope {
namespace {

constexpr double kTolerance = 0.01;
constexpr double kWavering = 0.05;
constexpr double kSeconds = 4.0;

/// What a live tagger says of a file, which it hears at the file's own rate.
std::vector<TagFrame> heard(const TagModel& model, const std::filesystem::path& path, double& rateHz) {
    std::vector<TagFrame> frames;
    std::promise<void> over;
    LiveCallbacks callbacks;
    callbacks.started = [&](const std::string&, double rate) { rateHz = rate; };
    callbacks.frame = [&](TagFrame frame) { frames.push_back(std::move(frame)); };
    callbacks.ended = [&](bool failed, const std::string& sentence) {
        EXPECT_FALSE(failed) << sentence;
        over.set_value();
    };
    LiveTagger tagger(model, makeFileSource(path, Pace::AsFastAsPossible), callbacks,
                      liveOptionsFor(model, Pace::AsFastAsPossible));
    over.get_future().wait();
    tagger.stop();
    return frames;
}

/// The largest difference of any label's score in any window.
double difference(const std::vector<TagFrame>& some, const std::vector<TagFrame>& others) {
    double most = 0.0;
    for (std::size_t i = 0; i < std::min(some.size(), others.size()); ++i) {
        EXPECT_NEAR(some[i].timeSeconds, others[i].timeSeconds, 1e-9);
        for (std::size_t k = 0; k < some[i].scores.size(); ++k)
            most = std::max(most, std::fabs(static_cast<double>(some[i].scores[k] - others[i].scores[k])));
    }
    return most;
}

/// The labels that are events, in their order.
std::vector<std::string> named(const TagModel& model, const std::vector<TagFrame>& frames) {
    std::vector<std::string> labels;
    for (const TagFrame& frame : frames)
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) labels.push_back(model.labels[event.label]);
    return labels;
}

class SampleRates : public ::testing::TestWithParam<const char*> {};

TEST_P(SampleRates, MakeNoDifference) {
    std::optional<TagModel> model;
    Sound sound;
    try {
        model = loadTagModel(GetParam());
        sound = readSoundFile(resourcePath("sounds/digits.wav"));
    } catch (const Error& error) {
        GTEST_SKIP() << "needs what comes with the program: " << error.what();
    }
    sound.samples.resize(static_cast<std::size_t>(kSeconds * sound.sampleRateHz));
    const test::TemporaryFolder folder;
    for (const double rate : {8000.0, 11025.0, 16000.0, 22050.0, 32000.0, 44100.0, 48000.0, 96000.0, 192000.0}) {
        const auto path = folder / (std::to_string(std::lround(rate)) + ".wav");
        writeSoundFile(path,
                       {rate, 1, resampleSinc(sound.samples, std::llround(sound.sampleRateHz), std::llround(rate))});
        double heardAt = 0.0;
        const std::vector<TagFrame> live = heard(*model, path, heardAt);
        EXPECT_EQ(heardAt, rate);
        // The whole recording at once, and through another resampler, which has a say in windows where a network wavers.
        const std::vector<float> samples = readSoundFile(path).samples;
        const double modelRate = model->frontEnd.inputRateHz;
        const auto offline = [&](const std::vector<float>& resampled) {
            return tagTimeline(*model, resampled, modelRate, taggerOptionsFor(*model));
        };
        const std::vector<TagFrame> reference = offline(resample(samples, rate, modelRate));
        const std::vector<TagFrame> other = offline(resampleSinc(samples, std::llround(rate), std::llround(modelRate)));
        ASSERT_GE(live.size(), 4U);
        EXPECT_NEAR(static_cast<double>(live.size()), static_cast<double>(reference.size()), 1.0);
        const double most = difference(live, reference);
        const double wavering = difference(live, other);
        std::cout << GetParam() << " at " << rate << " Hz: scores differ by at most " << most
                  << " from offline resampling, by " << wavering << " where that is another one\n";
        EXPECT_LE(most, kTolerance) << rate << " Hz";
        // Digits are no everyday sounds: what such a network takes them for may turn with the resampler.
        const bool knowsWords = std::string_view(GetParam()) != "sounds";
        if (knowsWords || wavering < kWavering) EXPECT_EQ(named(*model, live), named(*model, other)) << rate << " Hz";
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, SampleRates, ::testing::Values("demo", "keywords", "sounds"),
                         [](const auto& model) { return std::string(model.param); });

} // namespace
} // namespace dclscope
