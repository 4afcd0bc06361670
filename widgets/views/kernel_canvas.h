// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel of a two-dimensional layer, moving.
#pragma once

#include "widgets/views/kernel_picture.h"
#include "widgets/views/picture_view.h"

namespace dclscope {

class KernelCanvas : public PictureView {
    Q_OBJECT

public:
    explicit KernelCanvas(QWidget* parent = nullptr);

    KernelMode mode() const noexcept { return kernel_.mode(); }
    /// Index of the element under a point of the widget, if one is near.
    std::optional<std::size_t> elementAt(const QPointF& where) const { return kernel_.elementAt(where); }

public slots:
    void setMode(dclscope::KernelMode mode);
    /// The pair shown in Single mode, and the first one of Grid.
    void setChannel(int out, int in);
    /// Epochs that the tails reach back; 0 for none.
    void setTrail(double epochs);
    void setFootprint(bool shown);

private:
    KernelPicture& kernel_;
};

} // namespace dclscope
