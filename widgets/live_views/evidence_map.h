// SPDX-License-Identifier: GPL-3.0-or-later
// How the evidence for each label rises and falls: labels downwards, time to the right, score as colour. Of more labels
// than there is room to name, those that are pinned and those that matter in what is seen; or groups of labels, which
// unfold.
#pragma once

#include "widgets/live_views/evidence_rows.h"
#include "widgets/live_views/ring_image.h"
#include "widgets/live_views/scrolling_plot.h"

#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

class QLineEdit;
class QToolButton;

namespace dclscope {

class EvidenceMap : public ScrollingPlot {
    Q_OBJECT

public:
    explicit EvidenceMap(QWidget* parent = nullptr);

    /// Starts anew, with nothing pinned; of the same labels the groups stay unfolded. @param groups  of the labels; where
    /// there are none, none are offered
    void setLabels(const QStringList& labels, std::vector<EvidenceGroup> groups = {});
    /// @param scores      one per label, 0 to 1
    /// @param endSeconds  when they hold; columns that were left out since the last ones stay bare
    void addScores(std::span<const float> scores, double endSeconds);
    /// Frames the time in which a label is heard, from its start to its end; open until the end is known.
    void markStart(std::size_t label, double seconds);
    void markEnd(std::size_t label, double seconds);
    /// No scores come behind this time: what ends then was heard to the last.
    void setOver(double seconds);
    void clear();
    /// Pixels that the labels need left of the plot; fewer where it is narrow.
    int neededLeftMargin() const;
    /// The names that have a row, from above. A label keeps its row as long as it matters.
    QStringList shownLabels() const;

    /// The labels that stay on top, in the order in which they were pinned. Names that are no labels are passed over.
    void setPinned(const QStringList& labels);
    QStringList pinned() const;
    /// Shows only labels that hold the text, in any case, and those that are pinned; empty: all.
    void setFilter(const QString& part);
    /// Shows groups instead of single labels, wherever there are any.
    void setGrouped(bool grouped);
    bool isGrouped() const noexcept { return rows_.isGrouped(); }
    /// Whether groups are shown as soon as a model has some.
    bool wantsGroups() const;
    /// Where the name of a row stands, to be clicked at.
    QRectF nameArea(std::size_t row) const;

signals:
    /// Somebody pinned a label, or let one go.
    void pinnedChanged(const QStringList& labels);

protected:
    bool event(QEvent* event) override;
    void paintData(QPainter& painter, const QRectF& plot) override;
    void paintAxis(QPainter& painter, const QRectF& plot) override;
    bool isEmpty() const override { return image_.isEmpty(); }
    ColorKey key() const override;
    QString reading(double time, const QPointF& point, const QRectF& plot) const override;
    void themeChanged() override { recolor(); }
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Event {
        std::size_t label;
        double start;
        double end;
    };
    void buildHead();
    void placeHead();
    void recolor();
    std::size_t rowsThatFit(std::size_t wanted) const;
    /// How much each label matters in what is seen: its highest score, more while it is heard.
    std::vector<float> weights() const;
    void chooseRows();
    QString titleFor(std::size_t shown) const;
    QRectF frameOf(const Event& event, const QRectF& plot, double top, double height) const;
    double rowHeight(const QRectF& plot) const;
    std::optional<std::size_t> nameAt(const QPointF& point) const;
    QString nameOf(std::size_t item) const;
    /// Pins a label or lets it go; unfolds a group or folds it.
    void toggle(std::size_t item);
    void paintName(QPainter& painter, std::size_t row) const;

    QStringList labels_;
    EvidenceRows rows_;
    std::vector<Event> events_;
    std::vector<float> column_;  ///< the newest scores, of labels and groups
    double newest_ = 0.0;        ///< time of the newest scores, seconds
    std::optional<double> over_; ///< where the scores are over
    QImage strip_;               ///< from no evidence to all of it
    RingImage image_;            ///< a row for each label, and behind them for each group
    QLineEdit* filter_ = nullptr;
    QToolButton* grouped_ = nullptr;
};

} // namespace dclscope
