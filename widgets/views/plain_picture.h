// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of plain tensors have in common.
#pragma once

#include "widgets/views/heat_map.h"
#include "widgets/views/picture.h"
#include "widgets/views/plain_scene.h"

namespace dclscope {

class PlainPicture : public Picture {
public:
    explicit PlainPicture(PlainReading reading) : plain_(reading) {}

    const PlainScene& plain() const noexcept { return plain_; }
    const std::vector<double>& epochs() const override { return plain_.epochs(); }
    void refresh() override;
    QString title() const override;
    QString facts() const override;

protected:
    void chosen(const RunPointer& run, std::size_t index) override;
    void runChanged() override { refresh(); }
    void epochChanged() override;
    QString whyNoLayer() const override;

    /// The picture's room without a line for drawNotes() at the top.
    QRectF belowNotes(const QPainter& painter, const QRectF& area) const;
    /// One line: what a dot stands for where the picture is reduced, and how many values are no numbers.
    void drawNotes(QPainter& painter, const QRectF& area, const ThemeColors& colors, const HeatBlock& block) const;
    /// The colours' meaning, where there is room.
    void drawBar(QPainter& painter, const QRectF& plot, double width, const ThemeColors& colors) const;
    /// "0.031", "not a number".
    static QString valueText(float value);

    PlainScene plain_;
    HeatCache cache_; ///< of the values as they are now
};

} // namespace dclscope
