// SPDX-License-Identifier: GPL-3.0-or-later
// Below a figure that moves: play and pause, one moment back or on, and a slider over all of them.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace dclscope {

class FigurePicture;

class FrameBar : public QWidget {
    Q_OBJECT

public:
    explicit FrameBar(QWidget* parent = nullptr);

    /// @param picture  null: none; must outlive what is done with it
    void setPicture(FigurePicture* picture);
    /// Shows the moment and the number of moments as they are now; hidden where there are none.
    void refresh();
    bool isPlaying() const { return timer_.isActive(); }

public slots:
    /// From its beginning where it is at its end, or where nobody has moved it yet.
    void play();
    void pause();

signals:
    /// The picture is at another moment.
    void changed();

private:
    void go(int frame);
    void tick();

    FigurePicture* picture_ = nullptr;
    QToolButton* play_;
    QToolButton* back_;
    QToolButton* on_;
    QSlider* slider_;
    QLabel* words_;
    QTimer timer_;
    QElapsedTimer clock_;
    bool showing_ = false;
    bool moved_ = false; ///< the moment is not the one that the picture began with
};

} // namespace dclscope
