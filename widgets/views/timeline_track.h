// SPDX-License-Identifier: GPL-3.0-or-later
// The track of the timeline: curves, a mark per checkpoint, the playhead.
#pragma once

#include "core/run/run.h"
#include "widgets/style/focus_frame.h"

#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QFontMetricsF;
class QPen;

namespace dclscope {

struct ThemeColors;

/// The curves of a run that stands beside the one on the track.
struct BesideCurves {
    QString ownName; ///< of the run on the track
    QString name;
    std::vector<EpochMetrics> metrics;
    std::function<double(double)> place; ///< where one of its epochs lies on the track
};

class TimelineTrack : public QWidget {
    Q_OBJECT

public:
    static constexpr qsizetype kMostCurves = 4; ///< at once

    explicit TimelineTrack(QWidget* parent = nullptr);

    /// @param problems  epochs whose file could not be read; marked as trouble
    /// @param beside    with it, curves are named after their runs and have their runs' colours
    void setData(std::vector<double> epochs, std::vector<double> problems, const std::vector<EpochMetrics>& metrics,
                 const std::optional<BesideCurves>& beside = {});
    /// Names of all figures that were measured, in their order in the track, and those that are drawn.
    QStringList curveNames() const;
    QStringList shownCurves() const;
    /// Draws these and no others, in every run that is shown from now on; an empty list: loss and accuracy.
    void showCurves(const QStringList& names);
    void setEpoch(double epoch);
    /// x of an epoch, and back, in the widget.
    double xOf(double epoch) const;
    double epochAt(double x) const;
    /// What the curves that are drawn are called where their names have so much room together, without signs and numbers.
    std::vector<QString> legendNames(const QFontMetricsF& metrics, double room) const;
    /// Draws track and playhead into any painter.
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;

    QSize sizeHint() const override { return {420, 84}; }
    QSize minimumSizeHint() const override { return {160, 56}; }

signals:
    /// The mouse asks for an epoch.
    void scrubbed(double epoch);
    void hovered(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr double kSide = 12.0; ///< room left and right of the first and last epoch

    /// Whose curve it is: the only run's, or of two the first one's or the second one's.
    enum class Side { Only, First, Second };
    struct Curve {
        QString name;
        QString figure = {}; ///< what it shows, without its run
        bool own = false;    ///< neither a loss nor a score: it has a scale of its own
        bool rising = false; ///< an accuracy-like figure: larger is better
        Side side = Side::Only;
        std::vector<QPointF> points; ///< epoch, value
        double low = 0.0;
        double high = 1.0;
    };

    void addCurves(const std::vector<EpochMetrics>& metrics, Side side, const QString& run,
                   const std::function<double(double)>& place);
    bool isUsual(const Curve& curve) const;
    void chooseCurves();
    void drawScales(QPainter& painter, const QRectF& track, const ThemeColors& colors) const;
    QRectF trackRect(const QRectF& area) const;
    void drawStill(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;
    void drawPlayhead(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;
    void drawMarks(QPainter& painter, const QRectF& track, const ThemeColors& colors) const;
    Qt::PenStyle penStyle(std::size_t index) const;
    QPen curvePen(std::size_t index, double width, const ThemeColors& colors) const;
    QColor curveColor(std::size_t index, const ThemeColors& colors) const;
    void drawLegend(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;
    /// What was measured at the checkpoint that is shown, if anything was.
    std::optional<double> valueAt(const Curve& curve, double epoch) const;
    QString readingAt(double epoch) const;

    std::vector<double> epochs_;
    std::vector<double> problems_;
    std::vector<Curve> all_;    ///< every figure that was measured
    std::vector<Curve> curves_; ///< those that are drawn
    QStringList wanted_;        ///< empty: loss and accuracy
    double epoch_ = 0.0;
    double hover_ = -1.0;
    QPixmap still_;
    FocusFrame focus_;
};

} // namespace dclscope
