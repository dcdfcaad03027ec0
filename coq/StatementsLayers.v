(* Lemma 4 of arXiv 2412.04910, corrected, for H = 1: how derivatives scale. What is claimed. *)
From Coq Require Import List Reals.
Import ListNotations.
Open Scope R_scope.

(* "x^(1) = W^(1)x + b^(1) (72), x^(l) = W^(l) sigma(x^(l-1)) (73)": the inputs have a last coordinate 1, whose weights in W^(1) are
   the biases. sigma is 1-homogeneous: sigma(Cx) = C sigma(x) for C >= 0. *)
Definition matrix : Type := list (list R).
Fixpoint inner (u v : list R) : R := match u, v with a :: u', c :: v' => a * c + inner u' v' | _, _ => 0 end.
Definition apply (W : matrix) (x : list R) : list R := map (fun row => inner row x) W.
Fixpoint upper_layers (sigma : R -> R) (layers : list matrix) (x : list R) : list R :=
  match layers with [] => x | W :: rest => upper_layers sigma rest (apply W (map sigma x)) end.
Definition network (sigma : R -> R) (layers : list matrix) (x : list R) : list R :=
  match layers with [] => x | W :: rest => upper_layers sigma rest (apply W x) end.
(* the entry in row i and column j of layer l replaced *)
Fixpoint updated {A} (n : nat) (f : A -> A) (l : list A) : list A :=
  match n, l with _, [] => [] | O, a :: l' => f a :: l' | S m, a :: l' => a :: updated m f l' end.
Definition with_entry (l i j : nat) (t : R) (layers : list matrix) : list matrix := updated l (updated i (updated j (fun _ => t))) layers.
(* layer l scaled by the l-th number *)
Fixpoint scaled (C : list R) (layers : list matrix) : list matrix :=
  match C, layers with c :: C', W :: rest => map (map (Rmult c)) W :: scaled C' rest | _, _ => layers end.
Definition product (l : list R) : R := fold_right Rmult 1 l.
Definition product_without (l : nat) (C : list R) : R := product (firstn l C) * product (skipn (S l) C).
(* (77) for H = 1: where an output of the network has the derivative D by an entry of layer l, that of the network scaled by C has
   there, at the scaled weights, the derivative prod_{h <> l} C_h D. With C_h^2 = 1 + gamma^2 lambda^2/v_h^2 this is the factor of
   Proposition 2 (74), since N(0, v_h^2 + gamma^2 lambda^2) is C_h N(0, v_h^2). *)
Definition derivative_scales_by (factor : nat -> list R -> R) : Prop :=
  forall (sigma : R -> R) (C : list R) (layers : list matrix) (l i j output : nat) (x : list R) (t D : R),
  (forall c z, 0 <= c -> sigma (c * z) = c * sigma z) -> length C = length layers -> (forall c, In c C -> 0 < c) -> (l < length layers)%nat ->
  derivable_pt_lim (fun s => nth output (network sigma (with_entry l i j s layers) x) 0) t D ->
  derivable_pt_lim (fun s => nth output (network sigma (with_entry l i j s (scaled C layers)) x) 0) (nth l C 1 * t) (factor l C * D).
Definition hdp_lemma_4_corrected__derivative : Prop := derivative_scales_by product_without.
