// SPDX-License-Identifier: GPL-3.0-or-later
// A second network that hears the same sound as the first: its picker, its bars and its pictures, in a column of their own.
#pragma once

#include "app/dclscope/workspace_page.h"
#include "widgets/session/tagging_session.h"

#include <QWidget>

class QLabel;

namespace dclscope {

class HeardLabel;
class LiveDisplay;
class ModelOffers;
class ModelPicker;
class TagBarsView;

/// The transport shows in its display the moment that the first one shows.
class SecondModel : public QWidget {
    Q_OBJECT

public:
    explicit SecondModel(QWidget* parent = nullptr);
    ~SecondModel() override;

    TaggingSession& session() noexcept { return session_; }
    ModelPicker& models() noexcept { return *models_; }
    const HeardLabel& heard() const noexcept { return *heard_; }
    LiveDisplay& display() noexcept { return *display_; }
    const ModelFacts& facts() const noexcept { return facts_; }

    void setOpenRuns(const OpenRuns& runs);
    /// Picks the bundled network that is not this one.
    void pickOtherThan(const ModelChoice& first);
    /// What the first network takes: its spectrogram is not drawn twice, unless something is to be laid over it.
    void setFirst(const ModelFacts& facts);
    /// Listens to a request that sharedSound() gave.
    void listen(const SoundRequest& sound);
    void stop() { session_.stop(); }

signals:
    /// Its stream begins, and goes on by a frame.
    void begun(const dclscope::ModelFacts& facts);
    void heardMore(const dclscope::TagFrame& frame);
    /// Another model was picked: all is to be started anew.
    void picked();
    void closeWanted();
    void troubled(const QString& sentence);

private:
    static QString idleText();
    QWidget* buildHead();
    void connectSession();
    void begin(const ModelFacts& facts);
    void showState(const TagFrame& frame);
    void showSpectrogram();
    void say(const QString& state);

    TaggingSession session_;
    ModelPicker* models_;
    ModelOffers* offers_;
    HeardLabel* heard_;
    TagBarsView* bars_;
    LiveDisplay* display_;
    QLabel* state_;
    ModelFacts facts_;
    ModelFacts first_;
    bool realTime_ = true;
};

} // namespace dclscope
