// SPDX-License-Identifier: GPL-3.0-or-later
// Live with a network that does not spike: what its stages answer to, and where it heard a label, with what chooses both.
#pragma once

#include "core/tagging/streaming_tagger.h"
#include "widgets/session/tagging_session.h"

#include <QTimer>
#include <QWidget>

#include <deque>
#include <memory>

class QCheckBox;
class QComboBox;
class QSettings;

namespace dclscope {

class ActivationView;
class SpectrogramView;

/// Says whether it is seen: only then must frames carry what it shows.
class LiveInsight : public QWidget {
    Q_OBJECT

public:
    /// @param spectrogram  where it is shown what was heard; must outlive it
    explicit LiveInsight(SpectrogramView& spectrogram, QWidget* parent = nullptr);

    ActivationView& plot() noexcept { return *plot_; }
    /// Another network: shows itself where that has maps to show, else hides.
    void begin(const ModelFacts& facts);
    /// Keeps what a frame carries.
    void take(const TagFrame& frame);
    /// Shows the last window that was over by then, of those that are kept.
    void showMoment(double seconds);
    /// The label whose place is shown; -1: the one that scores highest.
    void explain(int label);
    int explained() const;

    void saveLayout(QSettings& settings) const;
    void restoreLayout(const QSettings& settings);

signals:
    void seen(bool isSeen);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildChoices();
    void offerLabels(const QStringList& labels);
    void offerStages();
    void showLabelsBeginning();
    void showHeard();

    SpectrogramView& spectrogram_;
    QCheckBox* whereHeard_;
    QComboBox* labels_;
    QComboBox* stages_;
    ActivationView* plot_;
    ModelFacts facts_;
    struct Window {
        double end = 0.0; ///< in the time of the stream
        std::shared_ptr<const NetworkInsight> insight;
    };
    std::deque<Window> windows_; ///< in the order of time
    double moment_ = 0.0;        ///< that is looked at
    double heardEnd_ = 0.0;      ///< of the window that is laid over the spectrogram
    QTimer refresh_;             ///< once for all frames that came together
};

} // namespace dclscope
