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

    /// @param db   level of the last samples in dB of full scale
    /// @param now  seconds on the stream's clock; the peak mark holds for 1.5 s and then falls
    void setLevel(double db, double now);
    /// What is there when nothing happens; drawn as a mark under the bar. Nothing under kFloorDb is drawn.
    void setNoiseFloor(double db);
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
    double noiseDb_ = kFloorDb;
    double peakTime_ = 0.0;
    double lastTime_ = 0.0;
};

} // namespace dclscope
