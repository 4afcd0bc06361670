// SPDX-License-Identifier: Apache-2.0
#include "core/training/example_source.h"

#include "core/training/picture_examples.h"
#include "core/training/sound_examples.h"
#include "core/training/spike_examples.h"
#include "core/training/toys.h"
#include "core/training/waveform_examples.h"

namespace dclscope::training {

Batch ExampleSource::backgroundValidation(std::size_t, std::size_t, unsigned) const { return {}; }

std::optional<Image> ExampleSource::validationPicture(std::size_t) const { return std::nullopt; }

std::unique_ptr<ExampleSource> openExamples(const Recipe& recipe,
                                            const std::optional<std::filesystem::path>& dataFolder, unsigned threads) {
    const std::string& layout = recipe.data.layout;
    if (isToy(layout)) return openToy(recipe);
    if (layout == "spikes") return openSpikes(recipe, dataFolder);
    if (layout == "audioset") return openWaveforms(recipe, dataFolder);
    if (recipe.pictures()) return openPictures(recipe, dataFolder);
    return openSounds(recipe, dataFolder, threads);
}

} // namespace dclscope::training
