// SPDX-License-Identifier: Apache-2.0
#include "core/training/example_source.h"

#include "core/training/sound_examples.h"

namespace dclscope::training {

Batch ExampleSource::backgroundValidation(std::size_t, std::size_t, unsigned) const { return {}; }

std::unique_ptr<ExampleSource> openExamples(const Recipe& recipe,
                                            const std::optional<std::filesystem::path>& dataFolder, unsigned threads) {
    return openSounds(recipe, dataFolder, threads);
}

} // namespace dclscope::training
