// SPDX-License-Identifier: GPL-3.0-or-later
// A second network that hears the same sound as the first: its picker, its evidence and its bars, in a column of their own.
#pragma once

#include "app/dclscope/workspace_page.h"
#include "app/dclscope/workspaces/live/loudness_range.h"
#include "widgets/session/tagging_session.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace dclscope {

class EvidenceMap;
class HeardLabel;
class ModelOffers;
class ModelPicker;
class SpectrogramView;
class TagBarsView;

class SecondModel : public QWidget {
    Q_OBJECT

public:
    explicit SecondModel(QWidget* parent = nullptr);
    ~SecondModel() override;

    TaggingSession& session() noexcept { return session_; }
    ModelPicker& models() noexcept { return *models_; }
    const HeardLabel& heard() const noexcept { return *heard_; }
    /// Has a spectrogram of its own, because the first network's front end is another.
    bool hasSpectrogram() const;

    void setOpenRuns(const OpenRuns& runs);
    /// Picks the bundled network that is not this one.
    void pickOtherThan(const ModelChoice& first);
    /// What the first network takes: its spectrogram is not drawn twice.
    void setFirst(const ModelFacts& facts);
    /// Listens to a request that sharedSound() gave.
    void listen(const SoundRequest& sound);
    void stop() { session_.stop(); }

signals:
    /// Another model was picked: all is to be started anew.
    void picked();
    void closeWanted();
    void troubled(const QString& sentence);

private:
    QWidget* buildHead();
    void connectSession();
    void begin(const ModelFacts& facts);
    void take(const TagFrame& frame);
    void takeColumns(const TagFrame& frame);
    void takeEvents(const TagFrame& frame);
    void rest();
    void glide();
    void scrollTo(double seconds);
    void showSpectrogram();
    void say(const QString& state);

    TaggingSession session_;
    ModelPicker* models_;
    ModelOffers* offers_;
    HeardLabel* heard_;
    TagBarsView* bars_;
    SpectrogramView* spectrogram_;
    EvidenceMap* evidence_;
    QLabel* state_;
    ModelFacts facts_;
    ModelFacts first_;
    LoudnessRange loudness_;
    double newest_ = 0.0; ///< time of the newest frame
    bool realTime_ = true;
    QElapsedTimer sinceFrame_;
    QTimer clock_;
};

} // namespace dclscope
