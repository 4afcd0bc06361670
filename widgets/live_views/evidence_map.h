// SPDX-License-Identifier: GPL-3.0-or-later
// How the evidence for each label rises and falls: labels downwards, time to the right, score as colour. Of more labels
// than there is room to name, those that matter in what is seen.
#pragma once

#include "widgets/live_views/ring_image.h"
#include "widgets/live_views/scrolling_plot.h"

#include <QStringList>

#include <cstddef>
#include <vector>

namespace dclscope {

class EvidenceMap : public ScrollingPlot {
    Q_OBJECT

public:
    explicit EvidenceMap(QWidget* parent = nullptr);

    /// Starts anew.
    void setLabels(const QStringList& labels);
    /// @param scores      one per label, 0 to 1
    /// @param endSeconds  when they hold; columns that were left out since the last ones stay bare
    void addScores(std::span<const float> scores, double endSeconds);
    /// Frames the time in which a label is heard, from its start to its end; open until the end is known.
    void markStart(std::size_t label, double seconds);
    void markEnd(std::size_t label, double seconds);
    void clear();
    /// Pixels that the labels need left of the plot.
    int neededLeftMargin() const;
    /// The labels that have a row, from above. A label keeps its row as long as it matters.
    QStringList shownLabels() const;

protected:
    void paintData(QPainter& painter, const QRectF& plot) override;
    void paintAxis(QPainter& painter, const QRectF& plot) override;
    bool isEmpty() const override { return image_.isEmpty(); }
    QString reading(double time, const QPointF& point, const QRectF& plot) const override;
    void themeChanged() override { recolor(); }
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Event {
        std::size_t label;
        double start;
        double end;
    };
    void recolor();
    std::size_t rowsThatFit() const;
    /// How much each label matters in what is seen: its highest score, more while it is heard.
    std::vector<float> weights() const;
    void chooseRows();
    double rowHeight(const QRectF& plot) const;

    QStringList labels_;
    std::vector<std::size_t> rows_; ///< labels that are shown, from above
    std::vector<Event> events_;
    double newest_ = 0.0; ///< time of the newest scores, seconds
    RingImage image_;
};

} // namespace dclscope
