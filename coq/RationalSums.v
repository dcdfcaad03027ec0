(* Sums of rationals over lists, and powers of two as rationals. *)
From Coq Require Import ZArith List Lia QArith Qfield.
From ExactParity Require Import Statements.
Import ListNotations.
Open Scope Q_scope.

Lemma rational_sum_cons a l : rational_sum (a :: l) == a + rational_sum l.
Proof. reflexivity. Qed.
Lemma rational_sum_app l m : rational_sum (l ++ m) == rational_sum l + rational_sum m.
Proof.
  induction l as [|a l IH]. cbn [app]. change (rational_sum []) with 0. ring.
  cbn [app]. rewrite !rational_sum_cons, IH. ring.
Qed.
Lemma rational_sum_ext {A} (g h : A -> Q) l : (forall a, In a l -> g a == h a) ->
  rational_sum (map g l) == rational_sum (map h l).
Proof.
  induction l as [|a l IH]; intros H. reflexivity. cbn [map]. rewrite !rational_sum_cons, (H a) by (now left).
  rewrite IH by (intros; apply H; now right). reflexivity.
Qed.
Lemma rational_sum_plus {A} (g h : A -> Q) l :
  rational_sum (map (fun a => g a + h a) l) == rational_sum (map g l) + rational_sum (map h l).
Proof.
  induction l as [|a l IH]. cbn [map]. change (rational_sum []) with 0. ring.
  cbn [map]. rewrite !rational_sum_cons, IH. ring.
Qed.
Lemma two_pow_S n : two_pow (S n) == 2 * two_pow n.
Proof. unfold two_pow. rewrite Nat2Z.inj_succ, Z.pow_succ_r, inject_Z_mult by lia. reflexivity. Qed.
Lemma two_pow_nonzero n : ~ two_pow n == 0.
Proof.
  assert (P : (0 < 2 ^ Z.of_nat n)%Z) by (apply Z.pow_pos_nonneg; lia). unfold two_pow, Qeq.
    cbn [Qnum Qden inject_Z]. lia.
Qed.
Lemma rational_sum_map {A B} (h : A -> B) (g : B -> Q) l :
  rational_sum (map g (map h l)) == rational_sum (map (fun a => g (h a)) l).
Proof. rewrite map_map. reflexivity. Qed.
Lemma rational_sum_scal {A} (c : Q) (g : A -> Q) l :
  rational_sum (map (fun a => c * g a) l) == c * rational_sum (map g l).
Proof.
  induction l as [|a l IH]. cbn [map]. change (rational_sum []) with 0. ring.
  cbn [map]. rewrite !rational_sum_cons, IH. ring.
Qed.
Lemma two_pow_pos n : 0 < two_pow n.
Proof.
  assert (P : (0 < 2 ^ Z.of_nat n)%Z) by (apply Z.pow_pos_nonneg; lia). unfold two_pow, Qlt.
    cbn [Qnum Qden inject_Z]. lia.
Qed.
Lemma two_pow_le m n : (m <= n)%nat -> two_pow m <= two_pow n.
Proof.
  intros H. unfold two_pow. rewrite <- Zle_Qle. apply Z.pow_le_mono_r; lia.
Qed.
