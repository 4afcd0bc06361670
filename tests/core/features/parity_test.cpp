// SPDX-License-Identifier: Apache-2.0
// The reference front ends against what torchaudio and torchlibrosa computed, to the tolerances that came
// with it.
#include "core/checkpoint/checkpoint.h"
#include "core/features/log_mel.h"
#include "core/features/mel_filters.h"
#include "core/features/resample.h"
#include "tests/fixtures.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <fstream>

namespace dclscope {
namespace {

#define SKIP_WITHOUT_FEATURES() SKIP_WITHOUT_SHARED("fixtures/features/index.json")

std::shared_ptr<const Checkpoint> fixture(const std::string& file) {
    return openCheckpoint(test::shared("fixtures/features/" + file));
}

double tolerance(const std::string& file, const std::string& tensor) {
    std::ifstream in(test::shared("fixtures/features/index.json"));
    return nlohmann::json::parse(in).at(file).at("tolerance").at(tensor).get<double>();
}

void expectNear(std::span<const float> got, std::span<const float> expected, double allowed, const std::string& what) {
    ASSERT_EQ(got.size(), expected.size()) << what;
    double largest = 0.0;
    for (std::size_t i = 0; i < got.size(); ++i)
        largest = std::max(largest, std::abs(static_cast<double>(got[i]) - static_cast<double>(expected[i])));
    EXPECT_LE(largest, allowed) << what;
    ::testing::Test::RecordProperty(what, std::to_string(largest));
}

TEST(FrontEndParity, DclsAudio) {
    SKIP_WITHOUT_FEATURES();
    const LogMel logMel(FrontEnd::named("dcls-audio-128"));
    for (const std::string file : {"dcls_audio_logmel.pt", "dcls_audio_silence.pt"}) {
        const auto source = fixture(file);
        const Array got = logMel.arranged(logMel.features(source->readFloats("waveform").values));
        const Array expected = source->readFloats("output");
        EXPECT_EQ(got.shape, expected.shape);
        expectNear(got.values, expected.values, tolerance(file, "output"), file);
    }
}

TEST(FrontEndParity, DclsAudioPipeline) {
    SKIP_WITHOUT_FEATURES();
    const std::string file = "dcls_audio_pipeline.pt";
    const auto source = fixture(file);
    FrontEnd frontEnd = FrontEnd::named("dcls-audio-128");
    frontEnd.windowSamples = 320000;
    const LogMel logMel(frontEnd);
    const Array got = logMel.features(source->readFloats("waveform").values);
    ASSERT_EQ(got.shape, (std::vector<std::int64_t>{1001, 128}));
    const Array expected = source->readFloats("output");
    std::vector<float> sums(128, 0.0F);
    std::vector<float> start(expected.values.size());
    for (std::size_t m = 0; m < 128; ++m) {
        double sum = 0.0;
        for (std::size_t t = 0; t < 1001; ++t) sum += static_cast<double>(got.values[t * 128 + m]);
        sums[m] = static_cast<float>(sum);
        for (std::size_t t = 0; t < 74; ++t) start[m * 74 + t] = got.values[t * 128 + m];
    }
    expectNear(start, expected.values, tolerance(file, "output"), file);
    expectNear(sums, source->readFloats("output_sum_over_time").values, tolerance(file, "output_sum_over_time"),
               file + " summed");
    expectNear(std::span(got.values).last(128), source->readFloats("output_tail_value").values,
               tolerance(file, "output"), file + " tail");
}

TEST(FrontEndParity, Torchlibrosa) {
    SKIP_WITHOUT_FEATURES();
    const Array waveform = fixture("torchlibrosa_logmel224.pt")->readFloats("waveform");
    const auto samples = static_cast<std::size_t>(waveform.shape[1]);
    for (const auto& [name, file] : std::map<std::string, std::string>{{"convnext-224", "torchlibrosa_logmel224.pt"},
                                                                       {"panns-64", "torchlibrosa_logmel64.pt"}}) {
        const LogMel logMel(FrontEnd::named(name));
        std::vector<float> got;
        for (std::size_t b = 0; b < 2; ++b) {
            const Array one = logMel.features(std::span(waveform.values).subspan(b * samples, samples));
            got.insert(got.end(), one.values.begin(), one.values.end());
        }
        expectNear(got, fixture(file)->readFloats("output").values, tolerance(file, "output"), file);
    }
}

TEST(FrontEndParity, SpeechCommands) {
    SKIP_WITHOUT_FEATURES();
    const std::string file = "snn_gsc_logmel.pt";
    const auto source = fixture(file);
    std::vector<float> waveform = source->readFloats("waveform").values;
    const LogMel logMel(FrontEnd::named("snn-gsc-140"));
    const Array got = logMel.features(waveform);
    EXPECT_EQ(got.shape, source->readFloats("output").shape);
    expectNear(got.values, source->readFloats("output").values, tolerance(file, "output"), file);
    waveform.resize(16000, 0.0F);
    expectNear(resampleSinc(waveform, 16000, 8000), source->readFloats("resampled_8k").values,
               tolerance(file, "resampled_8k"), file + " resampled");
}

TEST(FrontEndParity, MelFilters) {
    SKIP_WITHOUT_FEATURES();
    const auto source = fixture("mel_filterbanks.pt");
    const double allowed = tolerance("mel_filterbanks.pt", "*");
    // torchaudio computes its bank in single precision, whose rounding of the edges (an ulp of 14 kHz is 1e-3
    // Hz) moves the weights by up to 2e-5; ours is the double-precision bank that it approximates.
    constexpr double kSinglePrecision = 2e-5;
    const auto bank = [](const char* name) { return MelFilters(FrontEnd::named(name)).dense(); };
    expectNear(bank("dcls-audio-128"), source->readFloats("torchaudio_128_32k").values, kSinglePrecision,
               "dcls-audio-128");
    expectNear(bank("snn-gsc-140"), source->readFloats("torchaudio_140_8k").values, kSinglePrecision, "snn-gsc-140");
    expectNear(bank("panns-64"), source->readFloats("slaney_64_32k").values, allowed, "panns-64");
    const std::vector<float> full = bank("convnext-224");
    std::vector<float> everySeventh;
    for (std::size_t bin = 0; bin < 513; ++bin)
        for (std::size_t m = 0; m < 224; m += 7) everySeventh.push_back(full[bin * 224 + m]);
    expectNear(everySeventh, source->readFloats("slaney_224_32k").values, allowed, "convnext-224");
}

TEST(ResampleParity, Torchaudio) {
    SKIP_WITHOUT_FEATURES();
    for (const auto& [from, to] :
         std::vector<std::pair<int, int>>{{44100, 32000}, {48000, 32000}, {16000, 8000}, {22050, 32000}}) {
        const std::string file = "resample_" + std::to_string(from) + "_" + std::to_string(to) + ".pt";
        const auto source = fixture(file);
        const std::vector<float> waveform = source->readFloats("waveform").values;
        const std::vector<float> got = resampleSinc(waveform, from, to);
        expectNear(got, source->readFloats("output_transform").values, tolerance(file, "output_transform"), file);
        const std::vector<double> precise =
            resampleSinc(std::vector<double>(waveform.begin(), waveform.end()), from, to);
        const std::vector<std::byte> bytes = source->readBytes("output_f64");
        ASSERT_EQ(bytes.size(), precise.size() * sizeof(double));
        double largest = 0.0;
        for (std::size_t i = 0; i < precise.size(); ++i) {
            double expected = 0.0;
            std::memcpy(&expected, bytes.data() + i * sizeof(double), sizeof(double));
            largest = std::max(largest, std::abs(precise[i] - expected));
        }
        EXPECT_LE(largest, tolerance(file, "output_f64")) << file;
    }
}

} // namespace
} // namespace dclscope
