// SPDX-License-Identifier: GPL-3.0-or-later
// "Save the picture": what is on the screen into a file.
#pragma once

#include <QString>

class QWidget;

namespace dclscope {

class LayerStage;

/// The picture of the layer as a figure with its title, by the path's ending: png, svg or pdf.
/// @param trouble  why it was not written, a sentence
bool saveStagePicture(const LayerStage& stage, const QString& path, QString& trouble);

/// A widget as it stands there, likewise.
bool saveWidgetPicture(QWidget& widget, const QString& path, QString& trouble);

} // namespace dclscope
