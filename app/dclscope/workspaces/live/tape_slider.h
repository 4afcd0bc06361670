// SPDX-License-Identifier: GPL-3.0-or-later
// The minutes that are kept as a line: what was heard in them as marks, the moment that is shown as a handle, and the
// stretch that is played over and over.
#pragma once

#include "widgets/live_views/scrolling_plot.h"
#include "widgets/style/focus_frame.h"

#include <QAbstractSlider>
#include <QString>

#include <optional>
#include <vector>

namespace dclscope {

/// Its values are hundredths of a second. Dragged and stepped like any slider; with Shift a drag marks a stretch, and a
/// click lets it go.
class TapeSlider : public QAbstractSlider {
    Q_OBJECT

public:
    explicit TapeSlider(QWidget* parent = nullptr);

    /// What is kept and what is shown of it, in seconds of the stream; not signalled.
    void setTimes(const TimeStretch& kept, double shown);
    double shownSeconds() const;
    /// What was heard.
    void setMarks(std::vector<TimeStretch> marks);
    void setStretch(std::optional<TimeStretch> stretch);
    /// Above the line.
    void setText(const QString& text);
    /// What there is no room for in the text; empty: nothing.
    void setRemark(const QString& remark);
    const QString& text() const noexcept { return text_; }
    /// x of a moment, and back, in the widget.
    double xOf(double seconds) const;
    double secondsAt(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

signals:
    /// Somebody asks for a moment.
    void scrubbed(double seconds);
    /// Somebody marked a stretch, or let it go.
    void stretchMarked(const std::optional<dclscope::TimeStretch>& stretch);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF track() const;

    TimeStretch kept_;
    std::vector<TimeStretch> marks_;
    std::optional<TimeStretch> stretch_;
    std::optional<double> marking_; ///< where a drag with Shift began
    QString text_;
    FocusFrame focus_;
};

} // namespace dclscope
