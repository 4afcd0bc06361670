// SPDX-License-Identifier: GPL-3.0-or-later
// What the network says of one thing before and after the edits, and what the layer that is looked at does with it: a
// picker of what it is shown, the layer's response, the likeliest labels.
#pragma once

#include "widgets/session/response_session.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace dclscope {

class TryResponseMap;
class TryScores;

class TryResponse : public QWidget {
    Q_OBJECT

public:
    explicit TryResponse(QWidget* parent = nullptr);

    /// The network that is asked, and the data that it is judged by.
    void setNetwork(const training::ModelJudging& judging);
    /// Asks what it says now, unless that is known.
    /// @param layer  whose response is shown
    void ask(const std::vector<experiments::Edit>& edits, const std::string& layer);
    /// Shows the network something else.
    void choose(const experiments::Stimulus& stimulus);
    /// Nothing is asked any more.
    void rest();
    /// What somebody chose was for another network.
    void forget();

    ResponseSession& session() noexcept { return session_; }
    const TryScores& scores() const noexcept { return *scores_; }
    const TryResponseMap& map() const noexcept { return *map_; }
    /// What is said, in a sentence.
    QString text() const;

signals:
    void hovered(const QString& text);

private:
    void offer(const std::vector<experiments::StimulusOffer>& offers);
    void picked(int index);
    void show(const experiments::ResponsePair& pair);
    void say(const QString& sentence, bool trouble);

    ResponseSession session_;
    training::ModelJudging judging_;
    bool known_ = false; ///< judging_ was set
    bool asked_ = false; ///< just what edits_, stimulus_ and layer_ say
    std::vector<experiments::StimulusOffer> offers_;
    experiments::Stimulus stimulus_;
    bool chosen_ = false; ///< by somebody; else it is the first that is offered
    std::vector<experiments::Edit> edits_;
    std::string layer_;
    QComboBox* picker_;
    QLabel* said_;
    TryResponseMap* map_;
    QLabel* facts_;
    TryScores* scores_;
};

} // namespace dclscope
