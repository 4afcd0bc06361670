// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/grid_picture.h"

#include "core/audio/sound_file.h"
#include "core/base/resource_path.h"
#include "core/features/log_mel.h"
#include "core/features/resample.h"

#include <algorithm>
#include <cmath>

namespace dclscope::lessons {
namespace {

constexpr std::size_t kDotSide = 25;
constexpr std::size_t kShapesSide = 64;

Plane dotPicture() {
    Plane picture{kDotSide, kDotSide, std::vector<float>(kDotSide * kDotSide, 0.0F)};
    picture.values[kDotSide * kDotSide / 2] = 1.0F;
    return picture;
}

/// A disc, a frame, a slanting bar and fine stripes: edges of every direction, and even surfaces.
float shapeAt(double row, double column) {
    if (std::hypot(row - 18.0, column - 18.0) < 11.0) return 1.0F;
    const bool frame = row > 8.0 && row < 28.0 && column > 36.0 && column < 58.0;
    if (frame && (row < 12.0 || row > 24.0 || column < 40.0 || column > 54.0)) return 0.8F;
    if (row > 36.0 && column < 32.0 && std::fabs(row - 36.0 - (30.0 - column) * 0.8) < 3.0) return 0.6F;
    const bool stripes = row > 38.0 && row < 58.0 && column > 38.0 && column < 58.0;
    return stripes && static_cast<int>(column) % 4 < 2 ? 1.0F : 0.15F;
}

Plane shapesPicture() {
    Plane picture{kShapesSide, kShapesSide, {}};
    for (std::size_t row = 0; row < kShapesSide; ++row)
        for (std::size_t column = 0; column < kShapesSide; ++column)
            picture.values.push_back(shapeAt(static_cast<double>(row), static_cast<double>(column)));
    return picture;
}

Plane spectrogramPicture() {
    constexpr double kSeconds = 1.6;
    const FrontEnd frontEnd = FrontEnd::named("snn-digits-40");
    Sound sound = readSoundFile(resourcePath(std::filesystem::path("sounds") / "digits.wav"));
    sound.samples.resize(std::min(sound.samples.size(), static_cast<std::size_t>(kSeconds * sound.sampleRateHz)));
    const Array decibels =
        LogMel(frontEnd).decibels(resample(sound.samples, sound.sampleRateHz, frontEnd.sampleRateHz));
    const auto frames = static_cast<std::size_t>(decibels.shape[0]);
    const auto bands = static_cast<std::size_t>(decibels.shape[1]);
    const float loudest = *std::max_element(decibels.values.begin(), decibels.values.end());
    constexpr float kRangeDb = 60.0F;
    Plane picture{bands, frames, std::vector<float>(bands * frames)};
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t band = 0; band < bands; ++band)
            picture.values[(bands - 1 - band) * frames + frame] =
                std::max(0.0F, 1.0F + (decibels.values[frame * bands + band] - loudest) / kRangeDb);
    return picture;
}

} // namespace

Plane gridPicture(GridPicture picture) {
    if (picture == GridPicture::Dot) return dotPicture();
    if (picture == GridPicture::Shapes) return shapesPicture();
    static const Plane spectrogram = spectrogramPicture();
    return spectrogram;
}

} // namespace dclscope::lessons
