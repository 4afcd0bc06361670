// SPDX-License-Identifier: GPL-3.0-or-later
// "Save the picture": what is on the screen into a file.
#pragma once

#include "core/run/run.h"
#include "core/run/view_state.h"

#include <QString>

class QWidget;

namespace dclscope {

class LayerStage;

/// A name that says what a picture shows: "demo-layers.0-field-3-epoch37.4.png".
QString pictureName(const Run& run, const ViewState& state);

/// The path with .png behind it, unless it ends in .png, .svg, .pdf, .gif or .mp4 already.
QString withPictureEnding(const QString& path);

/// The picture of the layer as a figure with its title, by the path's ending; without one, as .png.
/// @param sentence  "Saved to ...", or why it was not written
bool saveStagePicture(const LayerStage& stage, const QString& path, QString& sentence);

/// A widget as it stands there, likewise.
bool saveWidgetPicture(QWidget& widget, const QString& path, QString& sentence);

} // namespace dclscope
