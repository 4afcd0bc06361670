// SPDX-License-Identifier: GPL-3.0-or-later
// How the evidence for each label rises and falls: labels downwards, time to the right, score as colour.
#pragma once

#include "widgets/live_views/ring_image.h"
#include "widgets/live_views/scrolling_plot.h"

#include <QStringList>

#include <vector>

namespace dclscope {

class EvidenceMap : public ScrollingPlot {
    Q_OBJECT

public:
    explicit EvidenceMap(QWidget* parent = nullptr);

    /// Starts anew.
    void setLabels(const QStringList& labels);
    /// @param scores  one per label, 0 to 1
    void addScores(std::span<const float> scores);
    /// Frames the time in which a label was recognised. @param endSeconds  negative while it goes on
    void markEvent(std::size_t label, double startSeconds, double endSeconds);
    void clear();
    /// Pixels that the labels need left of the plot.
    int neededLeftMargin() const;

protected:
    void paintData(QPainter& painter, const QRectF& plot) override;
    void paintAxis(QPainter& painter, const QRectF& plot) override;
    bool isEmpty() const override { return image_.isEmpty(); }
    void themeChanged() override { recolor(); }

private:
    struct Event {
        std::size_t label;
        double start;
        double end;
    };
    void recolor();

    QStringList labels_;
    std::vector<Event> events_;
    RingImage image_;
};

} // namespace dclscope
