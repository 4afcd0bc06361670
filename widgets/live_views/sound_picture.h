// SPDX-License-Identifier: GPL-3.0-or-later
// A short sound as a still spectrogram, small enough for several beside one another.
#pragma once

#include <QImage>
#include <QWidget>

#include <span>
#include <vector>

namespace dclscope {

class SoundPicture : public QWidget {
    Q_OBJECT

public:
    explicit SoundPicture(QWidget* parent = nullptr);

    /// @param decibels        [columns, bands], lowest band first; empty: there is no picture
    /// @param columnSeconds   from one column to the next
    void setColumns(std::vector<float> decibels, std::size_t bands, double columnSeconds);
    /// Seconds that its width stands for, so that pictures beside one another have one scale; 0: all of the sound.
    void setSpan(double seconds);
    double seconds() const noexcept { return seconds_; }
    bool isEmpty() const noexcept { return image_.isNull(); }

    QSize sizeHint() const override { return {220, 64}; }
    QSize minimumSizeHint() const override { return {120, 48}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void recolor();

    std::vector<float> decibels_;
    std::size_t bands_ = 0;
    double seconds_ = 0.0;
    double span_ = 0.0;
    QImage image_;
};

} // namespace dclscope
