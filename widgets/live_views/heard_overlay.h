// SPDX-License-Identifier: GPL-3.0-or-later
// Where a network heard a label, laid over the spectrogram: what speaks for the label stays lit, all else is veiled.
#pragma once

#include "core/tagging/network_insight.h"

#include <QImage>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace dclscope {

/// One label's map of one window.
class HeardOverlay {
public:
    /// @param startSeconds, endSeconds  the window's, in the time of the plot  @param bands  of the front end
    HeardOverlay(LabelMap map, QString label, double startSeconds, double endSeconds, std::size_t bands);

    /// @param xOf  a time's place on the plot
    void paint(QPainter& painter, const QRectF& plot, const std::function<double(double)>& xOf) const;
    /// What the colours mean, in a line.
    QString legend() const;
    /// "+0.42 for rain": what the place adds to the logit. Empty outside of the map. @param band  as in SoundGrid
    QString readingAt(double time, double band) const;
    const LabelMap& map() const noexcept { return map_; }

private:
    QRectF cellArea(const QRectF& plot, const std::function<double(double)>& xOf, std::size_t row,
                    std::size_t column) const;
    bool standsOut(std::size_t row, std::size_t column) const;
    void paintOutline(QPainter& painter, const QRectF& plot, const std::function<double(double)>& xOf,
                      const QRectF& inside) const;

    LabelMap map_;
    QString label_;
    double start_;
    double end_;
    std::size_t bands_;
    float highest_ = 0.0F; ///< share
    QImage veil_;          ///< a pixel a cell, the lowest frequency at the bottom
};

} // namespace dclscope
