// SPDX-License-Identifier: GPL-3.0-or-later
// Films of a layer moving from epoch to epoch.
#pragma once

#include "widgets/render/poster.h"

#include <filesystem>
#include <functional>

namespace dclscope {

/// Told after each frame: frames done and frames in all.
using FilmProgress = std::function<void(int done, int total)>;

/// Frames of a film and the epoch each of them shows; the last picture is held for a second.
std::vector<double> filmEpochs(const Poster& poster, const RenderOptions& options);

/// A GIF that plays for ever. @throws Error when it cannot be written.
void writeGif(Poster& poster, const RenderOptions& options, const std::filesystem::path& path,
              const FilmProgress& progress = {});
/// An MP4 (H.264) made by the program ffmpeg. @throws Error when ffmpeg is missing or fails, with what it said.
void writeMp4(Poster& poster, const RenderOptions& options, const std::filesystem::path& path,
              const FilmProgress& progress = {});
/// frame-0001.png and so on into a folder, which is made when missing. @throws Error when a frame cannot be written.
void writeFrames(Poster& poster, const RenderOptions& options, const std::filesystem::path& folder,
                 const FilmProgress& progress = {});

} // namespace dclscope
