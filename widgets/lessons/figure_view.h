// SPDX-License-Identifier: GPL-3.0-or-later
// The widget around a figure of a lesson: handles are dragged by the mouse, or chosen with Tab and moved by arrows; what
// takes long is computed on a thread of its own.
#pragma once

#include "widgets/lessons/figure_picture.h"
#include "widgets/style/focus_frame.h"

#include <QThreadPool>
#include <QWidget>

#include <memory>

namespace dclscope {

/// Arrows move the chosen handle, with Shift ten times as far.
class FigureView : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);
    /// Breaks off what is computed and waits for it.
    ~FigureView() override;

    /// @param picture  owned from here on; null shows nothing
    void setPicture(std::unique_ptr<FigurePicture> picture);
    FigurePicture* picture() const noexcept { return picture_.get(); }
    /// After a setting or the frame of the picture was changed from outside.
    void refresh();
    /// Another moment of it is to be seen.
    void showMoment(bool playing);
    /// Whether something is still computed or read.
    bool isBusy() const;
    std::optional<std::size_t> chosen() const noexcept { return chosen_; }

    QSize sizeHint() const override { return {620, 460}; }
    QSize minimumSizeHint() const override { return {260, 200}; }

signals:
    /// A setting was changed in the figure, or numbers have come in.
    void changed();
    void busyChanged(bool busy);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void startWork();
    void stopWork();
    void finishWork(int number, const FigurePicture::Finish& finish, bool done);
    void choose(std::optional<std::size_t> handle);
    void sayHandle();
    void takeChange();

    std::unique_ptr<FigurePicture> picture_;
    FocusFrame focus_;
    std::optional<std::size_t> chosen_;
    bool dragging_ = false;
    int asked_ = 0; ///< number of the work whose answer is taken
    bool working_ = false;
    std::shared_ptr<std::atomic<bool>> stop_;
    QThreadPool worker_; ///< one thread; last, so that it ends first
};

} // namespace dclscope
