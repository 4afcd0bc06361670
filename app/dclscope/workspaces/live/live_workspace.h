// SPDX-License-Identifier: GPL-3.0-or-later
// Listening: what the microphone hears, what the network makes of it, and what it is called.
#pragma once

#include "core/run/run.h"
#include "widgets/session/tagging_session.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QSettings;
class QSplitter;

namespace dclscope {

class EvidenceMap;
class LiveControls;
class RasterView;
class ScrollingPlot;
class SpectrogramView;

class LiveWorkspace : public QWidget {
    Q_OBJECT

public:
    explicit LiveWorkspace(QWidget* parent = nullptr);
    ~LiveWorkspace() override;

    TaggingSession& session() noexcept { return session_; }
    LiveControls& controls() noexcept { return *controls_; }
    /// Rate, latency, skipped windows and lost frames, as shown at the bottom.
    QString statusText() const;

    void saveLayout(QSettings& settings) const;
    void restoreLayout(const QSettings& settings);

public slots:
    /// Starts with what is picked, or stops.
    void toggle();
    void start();
    /// Goes through the picked file as fast as it can be computed.
    void startFast();
    void stop();
    void rescanDevices();
    void chooseFile();
    /// Offers the open run's last checkpoint as a model. nullptr: none is open.
    void setOpenRun(const std::shared_ptr<const dclscope::Run>& run);

signals:
    void failed(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildPictures();
    void connectSession();
    void begin(const ModelFacts& facts);
    void take(const TagFrame& frame);
    void takeColumns(const TagFrame& frame);
    void takeEvents(const TagFrame& frame);
    void showBars(const TagFrame& frame);
    void showStatus(const TagFrame* frame);
    void followLoudness(float loudest);
    void scroll();
    void scrollTo(double seconds);
    QList<ScrollingPlot*> plots() const;

    TaggingSession session_;
    LiveControls* controls_;
    QSplitter* splitter_;
    SpectrogramView* spectrogram_;
    RasterView* raster_;
    EvidenceMap* evidence_;
    QLabel* status_;
    ModelFacts facts_;
    QString source_;
    double rateHz_ = 0.0;
    float top_ = 0.0F;    ///< value of the spectrogram's brightest colour
    double newest_ = 0.0; ///< time of the newest frame
    QElapsedTimer sinceFrame_;
    QTimer clock_; ///< glides from frame to frame
    bool realTime_ = true;
    bool scanned_ = false;
};

} // namespace dclscope
