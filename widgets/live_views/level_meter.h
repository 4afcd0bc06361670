// SPDX-License-Identifier: GPL-3.0-or-later
// How loud the input is: level in dB of full scale, with a mark that holds the latest peak.
#pragma once

#include <QWidget>

namespace dclscope {

class LevelMeter : public QWidget {
    Q_OBJECT

public:
    static constexpr double kFloorDb = -60.0;

    explicit LevelMeter(QWidget* parent = nullptr);

    /// @param rms   root mean square of the last samples, 0 to 1
    /// @param peak  largest magnitude among them, 0 to 1
    /// @param now   seconds on the stream's clock; the peak mark holds for 1.5 s and then falls
    void setLevel(double rms, double peak, double now);
    /// Back to silence.
    void clear();
    double levelDb() const noexcept { return levelDb_; }
    double peakDb() const noexcept { return peakDb_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double levelDb_ = kFloorDb;
    double peakDb_ = kFloorDb;
    double peakTime_ = 0.0;
    double lastTime_ = 0.0;
};

/// 20 log10(magnitude), never under LevelMeter::kFloorDb.
double decibels(double magnitude);

} // namespace dclscope
