// SPDX-License-Identifier: Apache-2.0
// dcls features: what a network would be given of a sound.
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "core/audio/sound_file.h"
#include "core/base/npy.h"
#include "core/features/log_mel.h"
#include "core/features/resample.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string frontEnd;
    std::string sound;
    std::string output;
    double seconds = 0.0;
};

void compute(const Options& options) {
    FrontEnd frontEnd;
    try {
        frontEnd = FrontEnd::named(options.frontEnd);
    } catch (const ConfigError& error) {
        throw UsageError(error.what());
    }
    const Sound sound = readSoundFile(options.sound);
    std::vector<float> samples =
        resampleSinc(sound.samples, std::lround(sound.sampleRateHz), std::lround(frontEnd.inputRateHz));
    if (options.seconds > 0.0)
        samples.resize(static_cast<std::size_t>(std::llround(options.seconds * frontEnd.inputRateHz)), 0.0F);
    const LogMel logMel(frontEnd);
    const Array features = logMel.arranged(logMel.features(samples));
    about(options.output, [&] { writeNpy(options.output, features); });
}

std::string frontEndNames() {
    std::string text;
    for (const std::string& name : FrontEnd::names()) text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

void addFeatures(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("features", "Compute the features that a network takes, and write them as .npy");
    command->add_option("--frontend", options->frontEnd, "One of " + frontEndNames())->type_name("NAME")->required();
    command->add_option("SOUND", options->sound, "A sound file; resampled where its rate is another")->required();
    command
        ->add_option("-o,--output", options->output,
                     "float32; dcls-audio-128 [1, mel, time], convnext-224 and panns-64 [1, 1, time, mel],\n"
                     "snn-gsc-140 and snn-digits-40 [time, mel], snn-slopes-60 [time, channel]")
        ->type_name("F.npy")
        ->required();
    command
        ->add_option("--seconds", options->seconds,
                     "Before that, cut the sound to so long, or follow it with zeros. DCLS-Audio evaluates on 10\n"
                     "(so does dcls tag); without it the sound is taken as long as it is")
        ->type_name("N")
        ->check(CLI::Range(0.01, 3600.0));
    command->callback([options] { compute(*options); });
}

} // namespace dclscope::cli
