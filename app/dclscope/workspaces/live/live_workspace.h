// SPDX-License-Identifier: GPL-3.0-or-later
// Listening: what the microphone hears, what the network makes of it, and what it is called.
#pragma once

#include "app/dclscope/workspace_page.h"
#include "widgets/session/tagging_session.h"

#include <functional>
#include <optional>

class QSplitter;

namespace dclscope {

class LiveCoincidence;
class LiveControls;
class LatencyMeter;
class LatencyPopup;
class LiveDisplay;
class ModelOffers;
class NeighboursDialog;
class SecondModel;
class StatusLine;
class TapePlayer;
class Transport;
class TransportBar;

class LiveWorkspace : public WorkspacePage {
    Q_OBJECT

public:
    static constexpr const char* kName = "live";

    explicit LiveWorkspace(QWidget* parent = nullptr);
    /// @param player  becomes a child
    explicit LiveWorkspace(TapePlayer* player, QWidget* parent = nullptr);
    ~LiveWorkspace() override;

    TaggingSession& session() noexcept { return session_; }
    LiveControls& controls() noexcept { return *controls_; }
    LiveCoincidence& coincidence() noexcept { return *coincidence_; }
    Transport& transport() noexcept { return *transport_; }
    TransportBar& transportBar() noexcept { return *bar_; }
    /// The window of sounds that are like one another, made when it is first asked for.
    NeighboursDialog& neighbours();
    LiveDisplay& display() noexcept { return *display_; }
    /// As shown at the bottom: what goes on, rate and latency while it does, skipped windows and lost frames.
    QString statusText() const;
    /// The second model that hears the same sound; nullptr: there is none.
    SecondModel* second() const noexcept { return second_; }
    LatencyPopup& latency() noexcept { return *latency_; }

    QString ownMenuTitle() const override;
    void fillMenus(const PageMenus& menus) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(const QSettings& settings) override;
    bool isMeantBy(const PageRequest& request) const override;
    void apply(const PageRequest& request) override;
    void setGoing(const PageRequest& request) override;
    void prepareScreenshot(const PageRequest& request) override;
    bool accepts(const QString& path) const override;
    void take(const QStringList& paths) override;
    void closing() override { stop(); }

public slots:
    /// Starts with what is picked, or stops.
    void toggle();
    void start();
    /// Goes through the picked file as fast as it can be computed.
    void startFast();
    void stop();
    void rescanDevices();
    void chooseFile();
    /// A second model hears the same sound, in a column of its own.
    void addSecond();
    void closeSecond();
    /// Says where the time between a sound and its label goes.
    void showLatency();
    /// Offers those of the open runs that can be listened with, each by its last checkpoint. What is picked stays picked
    /// while it is open.
    void setOpenRuns(const OpenRuns& runs) override;
    /// The run is picked as long as nobody has picked a model here.
    void setChosenRun(const std::shared_ptr<const dclscope::Run>& run) override;

protected:
    void entered() override { setFocus(); }
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildPictures();
    void connectControls();
    void connectSession();
    void stateChanged(TaggingSession::State state);
    void startListening(bool fast);
    /// Calls `then`, if there may be another model to pick, once that is known.
    void onceModelsAreKnown(const PageRequest& request, std::function<void()> then);
    /// Says in the status line how it came to an end.
    void closeWith(const QString& ending);
    void begin(const ModelFacts& facts);
    void chooseKeepFolder();
    void showKeptSounds();
    void showNeighbours();
    /// The microphone went away, and came back.
    void wait(const QString& sentence);
    void goOn(const QString& name, double rateHz, double timeSeconds);
    void take(const TagFrame& frame);
    /// @param bySecond  the second network heard them
    void listEvents(const std::vector<TagEvent>& events, const ModelFacts& facts, bool bySecond);
    /// The open neuron shows the moment that the pictures show.
    void lookBackAt(double seconds);
    void markSelected();
    void showPrompt();
    void showStatus();

    TaggingSession session_;
    LiveControls* controls_;
    ModelOffers* offers_;
    LiveDisplay* display_;
    LiveCoincidence* coincidence_;
    TransportBar* bar_;
    Transport* transport_;
    NeighboursDialog* neighbours_ = nullptr;
    QSplitter* splitter_;
    StatusLine* status_;
    LatencyMeter* meter_;
    LatencyPopup* latency_;
    SecondModel* second_ = nullptr;
    OpenRuns runs_;
    ModelFacts facts_;
    QString source_;
    QString model_;  ///< name of what listens
    QString ending_; ///< why nothing is listened to
    double rateHz_ = 0.0;
    std::optional<double> latencyMs_;
    quint64 skippedWindows_ = 0;
    quint64 lostFrames_ = 0;
    quint64 clippedFrames_ = 0;
    bool realTime_ = true;
    bool file_ = false;
    bool waiting_ = false; ///< for a microphone that went away
    bool scanned_ = false;
    bool sized_ = false; ///< somebody chose how wide the controls are
};

} // namespace dclscope
