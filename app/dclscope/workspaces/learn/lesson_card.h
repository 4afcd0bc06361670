// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson on the shelf: a picture that its figure draws, title, idea, minutes, and how far one came.
#pragma once

#include "core/lessons/lesson.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/style/focus_frame.h"

#include <QAbstractButton>

#include <memory>

namespace dclscope {

class LessonCard : public QAbstractButton {
    Q_OBJECT

public:
    /// @param number  on the shelf, from 1
    LessonCard(const lessons::Lesson& lesson, int number, QWidget* parent = nullptr);
    ~LessonCard() override;

    /// @param reached  steps that were seen
    void setProgress(int reached, bool done);
    FigurePicture* picture() const noexcept { return picture_.get(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void drawWords(QPainter& painter, const QRectF& area) const;
    QString progressText() const;
    void sayProgress();

    QString title_;
    QString idea_;
    int minutes_;
    int steps_;
    int reached_ = 0;
    bool done_ = false;
    std::unique_ptr<FigurePicture> picture_;
    FocusFrame focus_;
};

} // namespace dclscope
