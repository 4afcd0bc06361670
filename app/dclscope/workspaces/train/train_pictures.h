// SPDX-License-Identifier: GPL-3.0-or-later
// The middle and the right side of Train: the kernels as they move, the curves as they grow, and what kept-out examples
// say.
#pragma once

#include "app/dclscope/workspaces/train/worst_list.h"
#include "core/run/run.h"
#include "widgets/views/confusion_view.h"
#include "widgets/views/curves_view.h"

#include <QVariantAnimation>
#include <QWidget>

#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace dclscope {

class LayerStage;
class PlainReader;
class RunHead;

class TrainPictures : public QWidget {
    Q_OBJECT

public:
    explicit TrainPictures(QWidget* parent = nullptr);

    /// Shows a run at its newest checkpoint; of the run that is shown already, glides there.
    /// @param epochs  how many there will be
    void setRun(const std::shared_ptr<const Run>& run, double epochs);
    const std::shared_ptr<const Run>& run() const noexcept { return run_; }
    /// Whether the network that is shown hears sounds.
    void setListens(bool listens);
    /// What is learned from and what is kept out, a sentence each.
    void setFacts(const QStringList& facts);
    void setEarlier(const std::vector<RunCurves>& runs);
    /// Of the newest epoch; empty counts and lists take the side away.
    void setValidation(const QStringList& labels, const ConfusionView::Counts& counts,
                       const QList<WorstExample>& worst);
    LayerStage& stage() const noexcept { return *stage_; }
    CurvesView& curves() const noexcept { return *curves_; }
    ConfusionView& confusion() const noexcept { return *confusion_; }
    WorstList& worst() const noexcept { return *worst_; }
    /// Ends gliding where it leads to, and reports whether plain tensors are still being read.
    bool settle();
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

signals:
    void inspectRequested();
    void listenRequested();
    /// A kept-out sound is to be listened to.
    void soundRequested(const QString& path);

private:
    QWidget* buildSide();
    void fillLayers();
    void showLayer();
    void glideTo(double epoch);
    void setEpoch(double epoch);

    std::shared_ptr<const Run> run_;
    bool listens_ = true;
    std::size_t layer_ = 0;
    double epoch_ = 0.0;
    QVariantAnimation glide_;
    QSplitter* across_;
    QSplitter* down_;
    RunHead* head_;
    QLabel* facts_;
    LayerStage* stage_;
    QStackedWidget* layers_; ///< the stage or, before there is a network, a sentence
    CurvesView* curves_;
    QWidget* side_;
    QWidget* confusionPart_;
    QWidget* worstPart_;
    ConfusionView* confusion_;
    WorstList* worst_;
    PlainReader* reader_;
};

} // namespace dclscope
