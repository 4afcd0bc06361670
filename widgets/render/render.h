// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and films of a run without a window: `dclscope render`, "save picture" and the report all come here.
#pragma once

#include "widgets/render/film.h"
#include "widgets/render/poster.h"

#include <filesystem>

namespace dclscope {

/// Draws one moment as .png, .svg or .pdf, by the ending of `path`.
/// @throws Error saying what cannot be drawn or written
void renderFigure(RunPointer run, const RenderOptions& options, const std::filesystem::path& path);

/// Makes a film as .gif or .mp4, or a folder of PNG frames when `path` ends in a slash or is a folder.
/// @throws Error saying what cannot be drawn or written
void renderFilm(RunPointer run, const RenderOptions& options, const std::filesystem::path& path,
                const FilmProgress& progress = {});

/// renderFigure or renderFilm, by the ending of `path`. Needs a QGuiApplication (QT_QPA_PLATFORM=offscreen will do).
/// @throws Error also for other endings, listing those there are
void render(RunPointer run, const RenderOptions& options, const std::filesystem::path& path,
            const FilmProgress& progress = {});

} // namespace dclscope
